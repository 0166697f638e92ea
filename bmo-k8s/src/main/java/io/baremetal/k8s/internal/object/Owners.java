package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.provisioner.HostIdentity;

/** Owner references that point to a host. */
public final class Owners {

  private Owners() {}

  /** One owner among others: the object goes when all of them are gone. */
  public static ObjectNode plain(HostIdentity host) {
    ObjectNode reference = JsonNodeFactory.instance.objectNode();
    reference.put("apiVersion", BareMetalHost.API_VERSION);
    reference.put("kind", BareMetalHost.KIND);
    reference.put("name", host.name());
    reference.put("uid", host.uid());
    return reference;
  }

  /** The owner that made the object and answers for it. */
  public static ObjectNode controller(HostIdentity host) {
    ObjectNode reference = plain(host);
    reference.put("controller", true);
    reference.put("blockOwnerDeletion", true);
    return reference;
  }
}

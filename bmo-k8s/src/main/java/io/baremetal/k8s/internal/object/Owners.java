package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.k8s.resource.ResourceKind;

/** Owner references, most of which point to a host. */
public final class Owners {

  private Owners() {}

  /** One owner among others: the object goes when all of them are gone. */
  public static ObjectNode plain(HostIdentity host) {
    return plain(ResourceKind.BARE_METAL_HOST, host.name(), host.uid());
  }

  /** The same for an owner of another kind. */
  public static ObjectNode plain(ResourceKind kind, String name, String uid) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("apiVersion", kind.apiVersion())
        .put("kind", kind.kind())
        .put("name", name)
        .put("uid", uid);
  }

  /** The owner that made the object and answers for it. */
  public static ObjectNode controller(HostIdentity host) {
    ObjectNode reference = plain(host);
    reference.put("controller", true);
    reference.put("blockOwnerDeletion", true);
    return reference;
  }
}

package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.json.ModelJson;

/**
 * A host as the API server has it.
 *
 * @param host its content
 * @param status its status as the codec writes it; empty if there is none
 */
record StoredHost(BareMetalHost host, ObjectNode status) {

  static StoredHost of(ObjectNode object) {
    BareMetalHost host = ModelJson.read(object, BareMetalHost.class).orElseThrow();
    return new StoredHost(
        host,
        object.hasNonNull("status") ? tree(host.status()) : JsonNodeFactory.instance.objectNode());
  }

  static ObjectNode tree(HostStatus status) {
    return (ObjectNode) ModelJson.toTree(status);
  }

  String resourceVersion() {
    return host.metadata().resourceVersion().orElse("");
  }
}

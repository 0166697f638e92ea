package io.baremetal.k8s.internal.firmware;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.internal.object.ObjectEvents;
import io.baremetal.k8s.internal.patch.StatusPatch;
import io.baremetal.k8s.internal.side.SideTools;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;
import java.util.List;

/**
 * One firmware object as it was read, and how its status is written.
 *
 * @param kind its kind
 * @param key where it is
 * @param tree what the API server told
 */
record FirmwareObject(ResourceKind kind, ResourceKey key, ObjectNode tree) {

  <T> T as(Class<T> type) {
    return ModelJson.read(tree, type).orElseThrow();
  }

  /** Writes a status unless it is there already, then tells what is to be told. */
  void settle(
      SideTools tools, Object before, Object after, ObjectEvents events, List<HostEvent> told) {
    StatusPatch.of(
            stored(before),
            (ObjectNode) ModelJson.toTree(after),
            tree.path("metadata").path("resourceVersion").asText())
        .ifPresent(patch -> tools.cluster().patchStatus(kind, key, patch));
    Instant now = tools.clock().instant();
    events.publish(kind, tree, told, now);
  }

  /** A status that is not stored is not even the empty one: its required fields are missing. */
  private ObjectNode stored(Object before) {
    return tree.hasNonNull("status")
        ? (ObjectNode) ModelJson.toTree(before)
        : JsonNodeFactory.instance.objectNode();
  }
}

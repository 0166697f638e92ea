package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;

/**
 * What an Event is about, and who tells of it.
 *
 * @param kind kind of the object that it is about
 * @param key where that object is; the Event gets its namespace
 * @param uid identity of that object
 * @param controller who tells, for example {@code baremetal-controller}
 */
public record EventObject(ResourceKind kind, ResourceKey key, String uid, String controller) {

  /** The Event as it is to be created. */
  public ObjectNode telling(HostEvent event, Instant now) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", ResourceKind.EVENT.apiVersion());
    object.put("kind", ResourceKind.EVENT.kind());
    object
        .putObject("metadata")
        .put("generateName", event.reason() + "-")
        .put("namespace", key.namespace());
    object
        .putObject("involvedObject")
        .put("apiVersion", kind.apiVersion())
        .put("kind", kind.kind())
        .put("namespace", key.namespace())
        .put("name", key.name())
        .put("uid", uid);
    object.put("type", event.kind() == HostEvent.Kind.WARNING ? "Warning" : "Normal");
    object.put("reason", event.reason());
    object.put("message", event.message());
    object.put("count", 1);
    object.put("firstTimestamp", now.toString());
    object.put("lastTimestamp", now.toString());
    object.putObject("source").put("component", "metal3-" + controller);
    object.put("reportingComponent", "metal3.io/" + controller);
    return object;
  }
}

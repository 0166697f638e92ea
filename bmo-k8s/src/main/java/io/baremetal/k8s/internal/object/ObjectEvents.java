package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes events about objects beside a host. One that cannot be stored is only logged. */
public final class ObjectEvents {

  private static final Logger LOG = LoggerFactory.getLogger(ObjectEvents.class);

  private final ClusterPort cluster;
  private final String controller;

  /**
   * Events of one controller.
   *
   * @param controller its name, for example {@code dataimage-controller}
   */
  public ObjectEvents(ClusterPort cluster, String controller) {
    this.cluster = cluster;
    this.controller = controller;
  }

  /** Publishes what is to be told about an object, a tree as the API server wrote it. */
  public void publish(ResourceKind kind, ObjectNode about, List<HostEvent> events, Instant now) {
    events.forEach(event -> publish(object(kind, about, event, now), event));
  }

  private void publish(ObjectNode object, HostEvent event) {
    try {
      cluster.create(ResourceKind.EVENT, object);
    } catch (ClusterException failure) {
      LOG.atWarn()
          .addKeyValue("reason", event.reason())
          .setCause(failure)
          .log("event not published");
    }
  }

  private ObjectNode object(ResourceKind kind, ObjectNode about, HostEvent event, Instant now) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", ResourceKind.EVENT.apiVersion());
    object.put("kind", ResourceKind.EVENT.kind());
    String namespace = about.path("metadata").path("namespace").asText();
    object
        .putObject("metadata")
        .put("generateName", event.reason() + "-")
        .put("namespace", namespace);
    object
        .putObject("involvedObject")
        .put("apiVersion", kind.apiVersion())
        .put("kind", kind.kind())
        .put("namespace", namespace)
        .put("name", about.path("metadata").path("name").asText())
        .put("uid", about.path("metadata").path("uid").asText());
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

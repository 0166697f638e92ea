package io.baremetal.k8s.internal.object;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKey;
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
    EventObject object = about(kind, about.path("metadata"));
    events.forEach(event -> publish(object.telling(event, now), event));
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

  private EventObject about(ResourceKind kind, JsonNode metadata) {
    ResourceKey key =
        new ResourceKey(metadata.path("namespace").asText(), metadata.path("name").asText());
    return new EventObject(kind, key, metadata.path("uid").asText(), controller);
  }
}

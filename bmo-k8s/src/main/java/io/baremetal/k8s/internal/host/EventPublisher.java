package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.resource.ResourceKind;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a host's owner what happened. An event that cannot be stored is only logged. */
final class EventPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

  private final ClusterPort cluster;

  EventPublisher(ClusterPort cluster) {
    this.cluster = cluster;
  }

  /** Stores an event about a host. */
  void publish(BareMetalHost host, HostEvent event, Instant now) {
    try {
      cluster.create(ResourceKind.EVENT, object(host, event, now));
    } catch (ClusterException failure) {
      LOG.atWarn()
          .addKeyValue("host", host.metadata().name().orElse(""))
          .addKeyValue("reason", event.reason())
          .setCause(failure)
          .log("event not published");
    }
  }

  private static ObjectNode object(BareMetalHost host, HostEvent event, Instant now) {
    String namespace = host.metadata().namespace().orElse("");
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("apiVersion", ResourceKind.EVENT.apiVersion());
    object.put("kind", ResourceKind.EVENT.kind());
    object
        .putObject("metadata")
        .put("generateName", event.reason() + "-")
        .put("namespace", namespace);
    object
        .putObject("involvedObject")
        .put("apiVersion", BareMetalHost.API_VERSION)
        .put("kind", BareMetalHost.KIND)
        .put("namespace", namespace)
        .put("name", host.metadata().name().orElse(""))
        .put("uid", host.metadata().uid().orElse(""));
    host.spec().consumerRef().ifPresent(user -> object.set("related", ModelJson.toTree(user)));
    object.put("type", event.kind() == HostEvent.Kind.WARNING ? "Warning" : "Normal");
    object.put("reason", event.reason());
    object.put("message", event.message());
    object.put("count", 1);
    object.put("firstTimestamp", now.toString());
    object.put("lastTimestamp", now.toString());
    object.putObject("source").put("component", "metal3-baremetal-controller");
    object.put("reportingComponent", "metal3.io/baremetal-controller");
    return object;
  }
}

package io.baremetal.k8s.internal.host;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.error.ClusterException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.object.EventObject;
import io.baremetal.k8s.resource.ResourceKey;
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
    ResourceKey key =
        new ResourceKey(host.metadata().namespace().orElse(""), host.metadata().name().orElse(""));
    ObjectNode object =
        new EventObject(
                ResourceKind.BARE_METAL_HOST,
                key,
                host.metadata().uid().orElse(""),
                "baremetal-controller")
            .telling(event, now);
    host.spec().consumerRef().ifPresent(user -> object.set("related", ModelJson.toTree(user)));
    return object;
  }
}

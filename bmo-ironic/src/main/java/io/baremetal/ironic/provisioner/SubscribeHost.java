package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.NodeHandle;

/** Has the BMC of a host report its events, or no longer. */
final class SubscribeHost {

  private final HostNode host;

  SubscribeHost(HostNode host) {
    this.host = host;
  }

  Step<String> subscribe(EventDestination destination) {
    EventSubscription subscription =
        EventSubscription.builder()
            .destination(destination.url())
            .context(destination.context().filter(text -> !text.isEmpty()))
            .httpHeaders(destination.httpHeaders().reveal())
            .build();
    NodeHandle node = host.registered();
    return Step.done(
        host.locking(
            "subscribe",
            "subscribe to the events of the BMC",
            () -> node.vendor().subscribe(subscription)));
  }

  /** One that the BMC does not know any more is as good as ended. */
  Step<Completed> unsubscribe(String subscriptionId) {
    NodeHandle node = host.registered();
    return Step.done(
        host.locking(
            "unsubscribe",
            "end the subscription " + subscriptionId,
            () -> {
              try {
                node.vendor().unsubscribe(subscriptionId);
              } catch (NotFoundException e) {
                return Completed.COMPLETED;
              }
              return Completed.COMPLETED;
            }));
  }
}

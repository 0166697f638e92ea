package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.node.EventSubscription;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.provisioner.Intents.Intent;
import io.baremetal.ironic.provisioner.Intents.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has the BMC of a host report its events, or no longer. */
final class SubscribeHost {

  private final HostNode host;

  SubscribeHost(HostNode host) {
    this.host = host;
  }

  Step<String> subscribe(EventDestination destination) {
    if (host.config().parity() == Parity.UPSTREAM) {
      return Step.done(ask(destination));
    }
    Intents intents = new Intents(host);
    Node node = host.read();
    Optional<Intent> intent = intents.open(node, Operation.SUBSCRIBE, () -> wanted(destination));
    Optional<String> made = intent.flatMap(open -> onlyNewSince(open.before()));
    String id =
        made.orElseGet(
            () -> {
              if (intent.isEmpty()) {
                intents.declare(node, Operation.SUBSCRIBE, wanted(destination), ids());
              }
              return ask(destination);
            });
    intents.settle(host.read());
    return Step.done(id);
  }

  /** Headers are secrets, and may change without making it another subscription. */
  private static Map<String, String> wanted(EventDestination destination) {
    return Map.of("url", destination.url(), "context", destination.context().orElse(""));
  }

  private List<String> existing() {
    NodeHandle node = host.registered();
    return host.call(
        "subscriptions", "list the BMC's subscriptions", () -> node.vendor().subscriptions());
  }

  private String ids() {
    return String.join(" ", existing());
  }

  /** The subscription that an earlier call made, if exactly one has come since. */
  private Optional<String> onlyNewSince(String before) {
    List<String> known = List.of(before.split(" ", -1));
    List<String> come = existing().stream().filter(id -> !known.contains(id)).toList();
    return come.size() == 1 ? Optional.of(come.get(0)) : Optional.empty();
  }

  private String ask(EventDestination destination) {
    EventSubscription subscription =
        EventSubscription.builder()
            .destination(destination.url())
            .context(destination.context().filter(text -> !text.isEmpty()))
            .httpHeaders(destination.httpHeaders().reveal())
            .build();
    NodeHandle node = host.registered();
    return host.locking(
        "subscribe",
        "subscribe to the events of the BMC",
        () -> node.vendor().subscribe(subscription));
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

package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.ControlLoop;
import io.baremetal.k8s.runtime.Lane;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Where everybody rings who knows of a host that wants a pass. Before a loop answers, nobody hears
 * it; nothing is lost by that, for the first list rings for every host. Thread-safe.
 */
final class Doorbell {

  private final AtomicReference<ControlLoop<ResourceKey>> loop = new AtomicReference<>();

  void answeredBy(ControlLoop<ResourceKey> answering) {
    loop.set(answering);
  }

  void wake(ResourceKey host) {
    tell(known -> known.add(host, Lane.EVENT));
  }

  void forget(ResourceKey host) {
    tell(known -> known.forget(host));
  }

  private void tell(Consumer<ControlLoop<ResourceKey>> message) {
    Optional.ofNullable(loop.get()).ifPresent(message);
  }
}

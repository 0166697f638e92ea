package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Where a row leads once its action is done. Immutable. */
public sealed interface Target {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** The state that is entered, if one is. */
  default Optional<ProvisioningState> state() {
    return match(
        new Cases<>(
            enter -> Optional.of(enter.next()),
            rest -> Optional.empty(),
            leave -> Optional.empty(),
            goOn -> Optional.empty(),
            vanish -> Optional.empty()));
  }

  /** Whether the search for a row goes on in the same turn, which makes the row a gate. */
  default boolean isGate() {
    return match(
        new Cases<>(enter -> false, rest -> false, leave -> false, goOn -> true, vanish -> false));
  }

  /**
   * Into another state.
   *
   * @param next the state entered
   */
  record Enter(ProvisioningState next) implements Target {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.enter().apply(this);
    }
  }

  /**
   * Nowhere: the host stays as it is and is looked at again later.
   *
   * @param lookAgainIn when
   */
  record Rest(Duration lookAgainIn) implements Target {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rest().apply(this);
    }
  }

  /** Nowhere: the host is left alone until something changes. */
  record Leave() implements Target {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.leave().apply(this);
    }
  }

  /** To the rows that follow. */
  record GoOn() implements Target {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.goOn().apply(this);
    }
  }

  /** Out of the table: the host is gone. */
  record Vanish() implements Target {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.vanish().apply(this);
    }
  }

  /**
   * One function for each kind of target.
   *
   * @param enter what to do with {@link Enter}
   * @param rest what to do with {@link Rest}
   * @param leave what to do with {@link Leave}
   * @param goOn what to do with {@link GoOn}
   * @param vanish what to do with {@link Vanish}
   */
  record Cases<R>(
      Function<Enter, R> enter,
      Function<Rest, R> rest,
      Function<Leave, R> leave,
      Function<GoOn, R> goOn,
      Function<Vanish, R> vanish) {}
}

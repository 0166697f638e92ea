package io.baremetal.k8s.lifecycle;

import java.time.Duration;
import java.util.function.Function;

/** When a host has to be looked at again. Immutable. */
public sealed interface Requeue {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** Only when something changes. */
  static Requeue never() {
    return new Never();
  }

  /** At once. */
  static Requeue now() {
    return new Now();
  }

  /** After this time; zero means at once. */
  static Requeue after(Duration delay) {
    return delay.isZero() ? now() : new After(delay);
  }

  /** Only when something changes. */
  record Never() implements Requeue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.never().apply(this);
    }
  }

  /** At once. */
  record Now() implements Requeue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.now().apply(this);
    }
  }

  /**
   * Later.
   *
   * @param delay how much later
   */
  record After(Duration delay) implements Requeue {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.after().apply(this);
    }
  }

  /**
   * One function for each answer.
   *
   * @param never what to do with {@link Never}
   * @param now what to do with {@link Now}
   * @param after what to do with {@link After}
   */
  record Cases<R>(Function<Never, R> never, Function<Now, R> now, Function<After, R> after) {}
}

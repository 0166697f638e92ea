package io.baremetal.k8s.runtime;

import java.time.Duration;
import java.util.function.Function;

/** How one pass ended, and so when the next one is due. Immutable. {@code @Beta}. */
public sealed interface Reconciled {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** Nothing to do until something changes. */
  static Reconciled done() {
    return new Done();
  }

  /** Come back after this time, or sooner when something changes. */
  static Reconciled after(Duration delay) {
    return new After(delay);
  }

  /**
   * Come back at once. Repeated without a pause this costs a growing delay, 5 ms doubling to 1000
   * s, until a pass ends otherwise.
   */
  static Reconciled immediately() {
    return new Immediately();
  }

  /** The pass broke off; come back after the growing delay of {@link #immediately()}. */
  static Reconciled failed(RuntimeException cause) {
    return new Failed(cause);
  }

  /** Nothing to do until something changes. */
  record Done() implements Reconciled {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.done().apply(this);
    }
  }

  /**
   * Due again after a time.
   *
   * @param delay how long; zero or less counts as {@link Immediately}
   */
  record After(Duration delay) implements Reconciled {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.after().apply(this);
    }
  }

  /** Due again at once. */
  record Immediately() implements Reconciled {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.immediately().apply(this);
    }
  }

  /**
   * Broken off.
   *
   * @param cause what broke it
   */
  record Failed(RuntimeException cause) implements Reconciled {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.failed().apply(this);
    }
  }

  /**
   * One function for each kind of end.
   *
   * @param done what to do with {@link Done}
   * @param after what to do with {@link After}
   * @param immediately what to do with {@link Immediately}
   * @param failed what to do with {@link Failed}
   */
  record Cases<R>(
      Function<Done, R> done,
      Function<After, R> after,
      Function<Immediately, R> immediately,
      Function<Failed, R> failed) {}
}

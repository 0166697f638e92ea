package io.baremetal.checks.realservers;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when first asked for, or fails then and for good. Thread-safe. */
final class Once<T> {

  private final Supplier<T> maker;
  // Guarded by this.
  private @Nullable T made;
  private @Nullable RuntimeException failure;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  synchronized T get() {
    T known = made;
    if (known != null) {
      return known;
    }
    if (failure != null) {
      throw new IllegalStateException("failed before: " + failure.getMessage(), failure);
    }
    try {
      T fresh = maker.get();
      made = fresh;
      return fresh;
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** What was made already; makes nothing. */
  synchronized Optional<T> ifMade() {
    return Optional.ofNullable(made);
  }
}

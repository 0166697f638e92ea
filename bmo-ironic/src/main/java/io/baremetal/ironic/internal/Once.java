package io.baremetal.ironic.internal;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Made when first asked for, and kept. Thread-safe. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T present = made;
    if (present == null) {
      present = maker.get();
      made = present;
    }
    return present;
  }
}

package io.baremetal.ironic.internal;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something made from a source that may change; made again only when the source did. Thread-safe.
 */
final class Reloaded<S, T> {

  private final Supplier<S> source;
  private final Function<S, T> maker;
  private volatile @Nullable Made<S, T> last;

  Reloaded(Supplier<S> source, Function<S, T> maker) {
    this.source = source;
    this.maker = maker;
  }

  T get() {
    S now = source.get();
    Made<S, T> made = last;
    if (made == null || !made.source().equals(now)) {
      made = new Made<>(now, maker.apply(now));
      last = made;
    }
    return made.result();
  }

  private record Made<S, T>(S source, T result) {}
}

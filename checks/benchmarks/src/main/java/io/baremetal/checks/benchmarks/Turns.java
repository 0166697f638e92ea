package io.baremetal.checks.benchmarks;

import java.util.List;

/** Values that take turns, for ever. Not thread-safe. */
final class Turns<T> {

  private final List<T> values;
  private int last = -1;

  Turns(List<T> values) {
    this.values = List.copyOf(values);
  }

  T next() {
    last = last + 1 == values.size() ? 0 : last + 1;
    return values.get(last);
  }
}

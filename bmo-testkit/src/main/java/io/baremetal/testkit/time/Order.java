package io.baremetal.testkit.time;

import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Which of several tasks that are due at the same instant comes first: the one with the lower rank.
 */
final class Order {

  /** First submitted, first run. */
  static final Order SUBMITTED = new Order(() -> 0);

  private final LongSupplier ranks;

  private Order(LongSupplier ranks) {
    this.ranks = ranks;
  }

  static Order shuffled(long seed) {
    return new Order(new Random(seed)::nextLong);
  }

  long nextRank() {
    return ranks.getAsLong();
  }
}

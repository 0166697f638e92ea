package io.baremetal.k8s.internal.operator;

import java.util.EnumSet;
import java.util.Set;

/** Opens once all conditions hold, and shuts when one fails. Thread-safe. */
final class Gate {

  private final Runnable open;
  private final Runnable shut;
  private final Set<Condition> missing = EnumSet.allOf(Condition.class);

  Gate(Runnable open, Runnable shut) {
    this.open = open;
    this.shut = shut;
  }

  synchronized void met(Condition condition) {
    if (missing.remove(condition) && missing.isEmpty()) {
      open.run();
    }
  }

  synchronized void failed(Condition condition) {
    boolean wasOpen = missing.isEmpty();
    missing.add(condition);
    if (wasOpen) {
      shut.run();
    }
  }

  synchronized boolean isOpen() {
    return missing.isEmpty();
  }

  synchronized boolean lacks(Condition condition) {
    return missing.contains(condition);
  }

  enum Condition {
    /** It was started, and not stopped. */
    RUNNING,
    /** The caches hold everything. */
    SYNCED,
    /** No other operator works on these hosts. */
    LEADING
  }
}

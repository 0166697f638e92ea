package io.baremetal.ironic.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls that are given up together: those of one asynchronous task, or those of a whole client.
 * Thread-safe.
 */
final class CallScope {

  private final Set<Entry> running = ConcurrentHashMap.newKeySet();
  private volatile boolean givenUp;

  /** Something that runs within a scope. */
  static final class Entry {

    private final CallScope scope;
    private final Runnable onGiveUp;

    private Entry(CallScope scope, Runnable onGiveUp) {
      this.scope = scope;
      this.onGiveUp = onGiveUp;
    }

    /** Takes it out of the scope. */
    void leave() {
      scope.running.remove(this);
    }
  }

  /** Runs the action when the scope is given up before the entry leaves, or at once if it was. */
  Entry enter(Runnable onGiveUp) {
    Entry entry = new Entry(this, onGiveUp);
    running.add(entry);
    // Checked after adding: giveUp() sets the flag before it looks at the set.
    if (givenUp) {
      onGiveUp.run();
    }
    return entry;
  }

  /** Gives up everything that runs within, and everything that is yet to enter. */
  void giveUp() {
    givenUp = true;
    running.forEach(entry -> entry.onGiveUp.run());
  }

  boolean isGivenUp() {
    return givenUp;
  }
}

package io.baremetal.testkit.cluster.internal.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The recent changes of one resource, oldest first. Guarded by the store's lock. */
final class ChangeLog {

  private final Deque<Change> changes = new ArrayDeque<>();
  private final int limit;
  private long forgotten;

  ChangeLog(int limit) {
    this.limit = limit;
  }

  void add(Change change) {
    changes.addLast(change);
    if (changes.size() > limit) {
      forgotten = changes.removeFirst().version();
    }
  }

  /** Forgets everything up to and including the version. */
  void compact(long version) {
    while (!changes.isEmpty() && changes.getFirst().version() <= version) {
      changes.removeFirst();
    }
    forgotten = Math.max(forgotten, version);
  }

  /** All changes after the version, or nothing when some of them are forgotten. */
  Optional<List<Change>> after(long version) {
    if (version < forgotten) {
      return Optional.empty();
    }
    List<Change> found = new ArrayList<>();
    Iterator<Change> newestFirst = changes.descendingIterator();
    while (newestFirst.hasNext()) {
      Change change = newestFirst.next();
      if (change.version() <= version) {
        break;
      }
      found.add(change);
    }
    Collections.reverse(found);
    return Optional.of(found);
  }
}

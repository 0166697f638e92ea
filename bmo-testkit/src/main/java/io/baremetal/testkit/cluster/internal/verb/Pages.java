package io.baremetal.testkit.cluster.internal.verb;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists that are handed out page by page: all pages show the state at the first one. A limited
 * number of unfinished lists is remembered. Thread-safe.
 */
final class Pages {

  private static final int REMEMBERED = 64;

  // Guarded by this; oldest first.
  private final Map<Long, Snapshot> unfinished = new LinkedHashMap<>();
  private long lastId;

  private record Snapshot(long version, List<StoredObject> objects) {}

  /**
   * One page.
   *
   * @param next the token for the next page; empty after the last
   * @param remaining how many objects come after this page
   */
  record Page(List<StoredObject> objects, long version, String next, int remaining) {}

  /** The first page of a list. */
  synchronized Page first(List<StoredObject> all, long version, int limit) {
    if (limit <= 0 || all.size() <= limit) {
      return new Page(all, version, "", 0);
    }
    lastId++;
    unfinished.put(lastId, new Snapshot(version, all));
    if (unfinished.size() > REMEMBERED) {
      unfinished.remove(unfinished.keySet().iterator().next());
    }
    return page(lastId, new Snapshot(version, all), 0, limit);
  }

  /** The page that a token stands for; refuses (410) when its list is forgotten. */
  synchronized Page next(String token, int limit) {
    String[] parts = token.split("-", -1);
    try {
      long id = Long.parseLong(parts[0]);
      Snapshot snapshot = unfinished.get(id);
      if (parts.length == 2 && snapshot != null) {
        return page(id, snapshot, Integer.parseInt(parts[1]), limit);
      }
    } catch (NumberFormatException e) {
      throw RequestRefusedException.badRequest("continue key is not valid: '" + token + "'");
    }
    throw RequestRefusedException.expired(
        "the list that the continue token '" + token + "' belongs to is no longer known");
  }

  /** Forgets all unfinished lists. */
  synchronized void forget() {
    unfinished.clear();
  }

  private static Page page(long id, Snapshot snapshot, int start, int limit) {
    int size = snapshot.objects().size();
    int end = limit <= 0 ? size : Math.min(size, start + limit);
    String next = end < size ? id + "-" + end : "";
    return new Page(
        snapshot.objects().subList(Math.min(start, size), end),
        snapshot.version(),
        next,
        size - end);
  }
}

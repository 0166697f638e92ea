package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Compare;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What ours did while the recording was cut short, and so may have done beyond what is recorded.
 *
 * @param verbs calls that change something
 * @param events reasons of events
 */
record Surplus(List<String> verbs, List<String> events) {

  static Surplus of(Account account) {
    return new Surplus(Calls.changing(account.passes()), account.events());
  }

  /** Says what is wrong unless ours are the recorded verbs and others from the cut step only. */
  Optional<String> excuse(List<String> recorded, List<String> own) {
    if (!isPart(recorded, own)) {
      return Optional.of(own + " do not contain the recorded " + recorded);
    }
    return without(without(own, recorded), verbs).stream()
        .findFirst()
        .map(extra -> extra + " is not recorded: " + recorded);
  }

  /** The same for events, whose order within a pass is not recorded. */
  Optional<String> excuseEvents(List<String> recorded, List<String> own) {
    return missing(recorded, own)
        .map(lost -> lost + " are missing in " + own)
        .or(
            () ->
                without(without(own, recorded), events).stream()
                    .findFirst()
                    .map(extra -> extra + " is not recorded: " + recorded));
  }

  /** Whether all of {@code part} is in {@code whole} in this order. */
  static boolean isPart(List<String> part, List<String> whole) {
    Iterator<String> left = whole.iterator();
    for (String wanted : part) {
      boolean found = false;
      while (left.hasNext() && !found) {
        found = left.next().equals(wanted);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** What of {@code wanted} is not among {@code own}, if anything. */
  static Optional<List<String>> missing(List<String> wanted, List<String> own) {
    return Optional.of(without(wanted, own)).filter(left -> !left.isEmpty());
  }

  static boolean same(JsonNode one, JsonNode other) {
    return (one == null || other == null)
        ? Objects.equals(one, other)
        : Compare.trees(one, other).isEmpty();
  }

  /** The list less one of each element of {@code taken}. */
  private static List<String> without(List<String> list, List<String> taken) {
    List<String> left = new ArrayList<>(list);
    taken.forEach(left::remove);
    return left;
  }
}

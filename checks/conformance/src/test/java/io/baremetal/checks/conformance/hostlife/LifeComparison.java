package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares our run with the recorded one where the recorded one rests. Where it was cut short while
 * it asked to go on at once, ours goes on to its own rest, and what the cut shows must lie on our
 * way.
 */
final class LifeComparison {

  private static final String STATE = "provisioning.state";

  private final JsonNode input;
  private final Recording recording;
  private final List<List<Pass>> ours = new ArrayList<>();
  private final Account theirAccount;
  private final Account ourAccount;
  private final List<String> mismatches = new ArrayList<>();

  /** What of ours may go beyond the recording, because it was done where that was cut short. */
  private Optional<Surplus> surplus = Optional.empty();

  private int step;

  LifeComparison(JsonNode input, JsonNode expected, JsonNode actual) {
    this.input = input;
    this.recording = new Recording(input, expected);
    actual.path("steps").forEach(passes -> ours.add(Pass.all(passes)));
    this.theirAccount = new Account(input);
    this.ourAccount = new Account(input);
  }

  List<String> mismatches() {
    for (JsonNode given : input.path("steps")) {
      theirAccount.input(given);
      theirAccount.follow(recording.recorded(step));
      ourAccount.input(given);
      ourAccount.follow(ours.get(step));
      if (recording.passes(step) > 0 && !recording.goesOnInNextStep(step)) {
        compareStep();
      }
      step++;
    }
    return mismatches;
  }

  private void compareStep() {
    if (!recording.isCut(step)) {
      compareAtRest();
    } else if (recording.restsAfter(step)) {
      surplus = Optional.of(Surplus.of(ourAccount));
    } else {
      compareWithCut();
    }
  }

  private void compareAtRest() {
    Pass recorded = last(recording.recorded(step));
    Pass own = last(ours.get(step));
    if (!own.endsLike(recorded)) {
      mismatch("ends with %s, recorded %s".formatted(own.end(), recorded.end()));
    }
    compareObjects();
    List<String> verbs = Calls.changing(ourAccount.passes());
    List<String> recordedVerbs = Calls.changing(theirAccount.passes());
    if (surplus.isPresent()) {
      surplus
          .get()
          .excuse(recordedVerbs, verbs)
          .ifPresent(why -> mismatch("verbs: %s".formatted(why)));
      surplus
          .get()
          .excuseEvents(theirAccount.events(), ourAccount.events())
          .ifPresent(why -> mismatch("events: %s".formatted(why)));
      compareStates(Surplus.isPart(theirAccount.states(), ourAccount.states()));
    } else {
      compareLists("verbs", verbs, recordedVerbs);
      compareLists("events", sorted(ourAccount.events()), sorted(theirAccount.events()));
      compareStates(ourAccount.states().equals(theirAccount.states()));
    }
    compareRegistrations();
    surplus = Optional.empty();
    theirAccount.settle();
    ourAccount.settle();
  }

  private void compareObjects() {
    Map<String, ObjectNode> own = ourAccount.world().objects();
    Map<String, ObjectNode> recorded = theirAccount.world().objects();
    Set<String> ids = new TreeSet<>(own.keySet());
    ids.addAll(recorded.keySet());
    for (String id : ids) {
      if (!own.containsKey(id)) {
        mismatch("%s is missing".formatted(id));
      } else if (!recorded.containsKey(id)) {
        mismatch("%s is there, recorded none".formatted(id));
      } else if (id.startsWith("BareMetalHost/")) {
        compareFacts(id, Facts.ofHost(own.get(id)), Facts.ofHost(recorded.get(id)));
      } else {
        compareFacts(id, Facts.of(own.get(id)), Facts.of(recorded.get(id)));
      }
    }
  }

  private void compareFacts(
      String id, SortedMap<String, JsonNode> own, SortedMap<String, JsonNode> recorded) {
    Set<String> names = new TreeSet<>(own.keySet());
    names.addAll(recorded.keySet());
    for (String name : names) {
      if (!Surplus.same(own.get(name), recorded.get(name))) {
        mismatch("%s %s: %s, recorded %s".formatted(id, name, own.get(name), recorded.get(name)));
      }
    }
  }

  private void compareStates(boolean same) {
    if (!same) {
      mismatch("states %s, recorded %s".formatted(ourAccount.states(), theirAccount.states()));
    }
  }

  private void compareRegistrations() {
    List<String> own = Calls.registering(ourAccount.passes());
    List<String> recorded = Calls.registering(theirAccount.passes());
    if (!Surplus.isPart(recorded, own) || (surplus.isEmpty() && recorded.size() != own.size())) {
      mismatch("registers by %s, recorded %s".formatted(own, recorded));
    }
    Set<String> extra = Calls.registrations(ourAccount.passes());
    extra.removeAll(Calls.registrations(theirAccount.passes()));
    if (surplus.isEmpty() && !extra.isEmpty()) {
      mismatch(
          "registers by %s, recorded %s"
              .formatted(extra, Calls.registrations(theirAccount.passes())));
    }
  }

  private void compareLists(String what, List<String> own, List<String> recorded) {
    if (!own.equals(recorded)) {
      mismatch("%s %s, recorded %s".formatted(what, own, recorded));
    }
  }

  /** Each fact of the cut must have been so at a point of our way in the same state. */
  private void compareWithCut() {
    theirAccount
        .world()
        .host(input.path("name").asText())
        .ifPresent(cut -> compareWithCut(Facts.ofHost(cut)));
    if (!Surplus.isPart(
        Calls.changing(theirAccount.passes()), Calls.changing(ourAccount.passes()))) {
      mismatch(
          "verbs %s do not contain the recorded %s"
              .formatted(
                  Calls.changing(ourAccount.passes()), Calls.changing(theirAccount.passes())));
    }
    Surplus.missing(theirAccount.events(), ourAccount.events())
        .ifPresent(missing -> mismatch("events %s are missing".formatted(missing)));
  }

  private void compareWithCut(SortedMap<String, JsonNode> cut) {
    List<SortedMap<String, JsonNode>> path = ourAccount.path().stream().map(Facts::ofHost).toList();
    List<SortedMap<String, JsonNode>> way =
        path.stream().filter(point -> Surplus.same(point.get(STATE), cut.get(STATE))).toList();
    if (way.isEmpty()) {
      mismatch("never in the state %s, but in %s".formatted(cut.get(STATE), ourAccount.states()));
      return;
    }
    List<SortedMap<String, JsonNode>> around = around(path, cut.get(STATE));
    cut.forEach(
        (name, value) -> {
          boolean tied = name.equals(STATE) || name.startsWith("condition ");
          if ((tied ? way : around)
              .stream().noneMatch(point -> Surplus.same(point.get(name), value))) {
            mismatch("%s is never %s in the state %s".formatted(name, value, cut.get(STATE)));
          }
        });
  }

  /**
   * The way through a state with the step into it and the step out of it. Ours stores what a state
   * has found out together with the move to the next one, where the recorded program stores twice.
   */
  private static List<SortedMap<String, JsonNode>> around(
      List<SortedMap<String, JsonNode>> path, JsonNode state) {
    List<SortedMap<String, JsonNode>> around = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      boolean near = false;
      for (int j = Math.max(0, i - 1); j <= Math.min(path.size() - 1, i + 1); j++) {
        near |= Surplus.same(path.get(j).get(STATE), state);
      }
      if (near) {
        around.add(path.get(i));
      }
    }
    return around;
  }

  private static Pass last(List<Pass> passes) {
    return passes.get(passes.size() - 1);
  }

  private static List<String> sorted(List<String> list) {
    return list.stream().sorted().toList();
  }

  private void mismatch(String text) {
    mismatches.add("step " + step + ": " + text);
  }
}

package io.baremetal.checks.conformance.hostlife;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What one side did since the last comparison, and how its host looked on the way. */
final class Account {

  private final World world;
  private final String host;
  private final List<Pass> passes = new ArrayList<>();
  private final List<JsonNode> path = new ArrayList<>();

  Account(JsonNode input) {
    this.world = new World(input.path("objects"));
    this.host = input.path("name").asText();
    note();
  }

  World world() {
    return world;
  }

  /** The host after each change, from where the last comparison left it. */
  List<JsonNode> path() {
    return path;
  }

  List<Pass> passes() {
    return passes;
  }

  void input(JsonNode step) {
    world.input(step);
    note();
  }

  void follow(List<Pass> more) {
    passes.addAll(more);
    for (Pass pass : more) {
      for (JsonNode change : pass.json().path("changes")) {
        world.change(change);
        note();
      }
    }
  }

  /** Reasons of the events, in order. */
  List<String> events() {
    List<String> reasons = new ArrayList<>();
    passes.forEach(
        pass -> pass.json().path("events").forEach(e -> reasons.add(e.path("reason").asText())));
    return reasons;
  }

  /** The states that a watcher saw, each stretch of equal ones as one. */
  List<String> states() {
    List<String> states = new ArrayList<>();
    for (JsonNode point : path) {
      String state = point.at("/status/provisioning/state").asText();
      if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
        states.add(state);
      }
    }
    return states;
  }

  /** Starts anew after a comparison. */
  void settle() {
    passes.clear();
    path.clear();
    note();
  }

  private void note() {
    world.host(host).ifPresent(now -> path.add(now.deepCopy()));
  }
}

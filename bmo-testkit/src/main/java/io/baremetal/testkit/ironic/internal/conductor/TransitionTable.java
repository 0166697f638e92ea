package io.baremetal.testkit.ironic.internal.conductor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provision states of a node and every way from one to another. Written from what Ironic does,
 * and on purpose shared with nothing: a client that disagrees with it fails its tests.
 */
public final class TransitionTable {

  private static final Map<String, String> TARGETS = new HashMap<>();
  private static final Map<Key, String> TRANSITIONS = new HashMap<>();

  private record Key(String state, String event) {}

  // spotless:off
  static {
    // state                target while in it
    target("verifying",     "manageable");
    target("inspecting",    "manageable");
    target("deploying",     "active");
    target("deleting",      "available");
    target("adopting",      "active");
    target("rescuing",      "rescue");
    target("unrescuing",    "active");
    target("servicing",     "active");

    // in state             event       to
    row("enroll",           "manage",   "verifying");
    row("verifying",        "done",     "manageable");
    row("verifying",        "fail",     "enroll");
    row("manageable",       "provide",  "cleaning");
    row("manageable",       "clean",    "cleaning");
    row("manageable",       "inspect",  "inspecting");
    row("manageable",       "adopt",    "adopting");
    row("available",        "deploy",   "deploying");
    row("available",        "manage",   "manageable");
    row("active",           "rebuild",  "deploying");
    row("active",           "delete",   "deleting");
    row("active",           "rescue",   "rescuing");
    row("active",           "service",  "servicing");
    row("deploying",        "done",     "active");
    row("deploying",        "wait",     "wait call-back");
    row("deploying",        "hold",     "deploy hold");
    row("deploying",        "fail",     "deploy failed");
    row("wait call-back",   "resume",   "deploying");
    row("wait call-back",   "hold",     "deploy hold");
    row("wait call-back",   "fail",     "deploy failed");
    row("wait call-back",   "abort",    "deploy failed");
    row("wait call-back",   "delete",   "deleting");
    row("deploy hold",      "unhold",   "wait call-back");
    row("deploy hold",      "abort",    "deploy failed");
    row("deploy failed",    "rebuild",  "deploying");
    row("deploy failed",    "deploy",   "deploying");
    row("deploy failed",    "delete",   "deleting");
    row("deleting",         "clean",    "cleaning");
    row("deleting",         "fail",     "error");
    row("error",            "rebuild",  "deploying");
    row("error",            "delete",   "deleting");
    row("cleaning",         "done",     "available");
    row("cleaning",         "manage",   "manageable");
    row("cleaning",         "wait",     "clean wait");
    row("cleaning",         "hold",     "clean hold");
    row("cleaning",         "fail",     "clean failed");
    row("clean wait",       "resume",   "cleaning");
    row("clean wait",       "hold",     "clean hold");
    row("clean wait",       "fail",     "clean failed");
    row("clean wait",       "abort",    "clean failed");
    row("clean hold",       "unhold",   "clean wait");
    row("clean hold",       "abort",    "clean failed");
    row("clean failed",     "manage",   "manageable");
    row("inspecting",       "done",     "manageable");
    row("inspecting",       "wait",     "inspect wait");
    row("inspecting",       "fail",     "inspect failed");
    row("inspect wait",     "resume",   "inspecting");
    row("inspect wait",     "done",     "manageable");
    row("inspect wait",     "fail",     "inspect failed");
    row("inspect wait",     "abort",    "inspect failed");
    row("inspect failed",   "manage",   "manageable");
    row("inspect failed",   "inspect",  "inspecting");
    row("adopting",         "done",     "active");
    row("adopting",         "fail",     "adopt failed");
    row("adopt failed",     "adopt",    "adopting");
    row("adopt failed",     "manage",   "manageable");
    row("rescuing",         "done",     "rescue");
    row("rescuing",         "wait",     "rescue wait");
    row("rescuing",         "fail",     "rescue failed");
    row("rescue wait",      "resume",   "rescuing");
    row("rescue wait",      "fail",     "rescue failed");
    row("rescue wait",      "abort",    "rescue failed");
    row("rescue wait",      "delete",   "deleting");
    row("rescue",           "rescue",   "rescuing");
    row("rescue",           "unrescue", "unrescuing");
    row("rescue",           "delete",   "deleting");
    row("rescue failed",    "rescue",   "rescuing");
    row("rescue failed",    "unrescue", "unrescuing");
    row("rescue failed",    "delete",   "deleting");
    row("unrescuing",       "done",     "active");
    row("unrescuing",       "fail",     "unrescue failed");
    row("unrescue failed",  "rescue",   "rescuing");
    row("unrescue failed",  "unrescue", "unrescuing");
    row("unrescue failed",  "delete",   "deleting");
    row("servicing",        "done",     "active");
    row("servicing",        "wait",     "service wait");
    row("servicing",        "hold",     "service hold");
    row("servicing",        "fail",     "service failed");
    row("service wait",     "resume",   "servicing");
    row("service wait",     "hold",     "service hold");
    row("service wait",     "fail",     "service failed");
    row("service wait",     "abort",    "service failed");
    row("service wait",     "delete",   "deleting");
    row("service hold",     "unhold",   "service wait");
    row("service hold",     "service",  "servicing");
    row("service hold",     "fail",     "service failed");
    row("service hold",     "abort",    "service failed");
    row("service failed",   "service",  "servicing");
    row("service failed",   "rescue",   "rescuing");
    row("service failed",   "wait",     "service wait");
    row("service failed",   "hold",     "service hold");
    row("service failed",   "abort",    "active");
    row("service failed",   "delete",   "deleting");
  }
  // spotless:on

  private static final Set<String> STABLE =
      Set.of("enroll", "manageable", "available", "active", "error", "rescue");

  private TransitionTable() {}

  private static void target(String state, String target) {
    TARGETS.put(state, target);
  }

  private static void row(String state, String event, String to) {
    if (TRANSITIONS.put(new Key(state, event), to) != null) {
      throw new IllegalStateException("Two rows for " + event + " in state " + state);
    }
  }

  /** The state that an event leads to; empty if the event cannot happen there. */
  public static Optional<String> next(String state, String event) {
    return Optional.ofNullable(TRANSITIONS.get(new Key(state, event)));
  }

  /** Whether a node rests in this state until somebody asks for something. */
  public static boolean isStable(String state) {
    return STABLE.contains(state);
  }

  /** The target that entering a state brings along; empty if the target stays as it was. */
  static Optional<String> target(String state) {
    return Optional.ofNullable(TARGETS.get(state));
  }

  /** All states. */
  public static Set<String> states() {
    Set<String> states = new HashSet<>(TRANSITIONS.values());
    TRANSITIONS.keySet().forEach(key -> states.add(key.state()));
    return states;
  }
}

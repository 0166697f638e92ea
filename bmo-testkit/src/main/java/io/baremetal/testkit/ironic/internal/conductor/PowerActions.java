package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.Optional;
import java.util.Set;

/**
 * Switching servers on and off, because a client asks for it or because somebody did it by hand.
 */
public final class PowerActions {

  private static final String ON = "power on";
  private static final String OFF = "power off";
  private static final Set<String> OFF_ACTIONS = Set.of(OFF, "soft power off");
  private static final Set<String> ON_ACTIONS = Set.of(ON, "rebooting", "soft rebooting");
  private static final Set<String> REFUSED_IN = Set.of("cleaning", "clean wait");
  private static final String POWER_FAILURE = "power failure";

  private final Workshop workshop;

  /** Power actions in a workshop. */
  public PowerActions(Workshop workshop) {
    this.workshop = workshop;
  }

  /** Ironic's name for a power state. */
  static String text(Power power) {
    return power == Power.ON ? ON : OFF;
  }

  /**
   * Begins a change of power.
   *
   * @param action one of the five that Ironic knows
   * @throws ApiError 400 or 409 if it cannot be
   */
  public void request(NodeRecord node, String action) {
    boolean off = OFF_ACTIONS.contains(action);
    if (!off && !ON_ACTIONS.contains(action)) {
      throw refused(node, action, node.text("power_state").orElse("None"));
    }
    if (REFUSED_IN.contains(node.state())) {
      throw refused(node, action, node.state());
    }
    if (off && node.flag("disable_power_off")) {
      throw ApiError.conflict("Failed to set node power state to " + action + ".");
    }
    BmcAccess.of(node)
        .missing()
        .ifPresent(
            missing -> {
              throw ApiError.badRequest(missing);
            });
    begin(node, action, off ? Power.OFF : Power.ON);
  }

  private void begin(NodeRecord node, String action, Power wanted) {
    Work work = workshop.begin(node);
    boolean already = node.text("power_state").equals(Optional.of(text(wanted)));
    node.set("last_error", Json.nothing());
    if (already && (action.equals(ON) || wanted == Power.OFF)) {
      work.afterPause(Step.RELEASE, work::unlock);
      return;
    }
    node.set("target_power_state", text(wanted));
    work.after(
        Step.POWER,
        () -> {
          work.power(wanted);
          work.afterPause(Step.RELEASE, work::unlock);
        },
        reason -> {
          node.set("power_state", "error");
          node.set("target_power_state", Json.nothing());
          work.failed(
              "conductor", "Failed to change power state to '" + action + "'. Error: " + reason);
        });
  }

  private static ApiError refused(NodeRecord node, String action, String state) {
    return ApiError.badRequest(
        "The requested action \""
            + action
            + "\" can not be performed on node \""
            + node.uuid()
            + "\" while it is in state \""
            + state
            + "\".");
  }

  /** From now on, notices what is done to the server by hand. */
  void watch(NodeRecord node) {
    BmcAccess.of(node)
        .connect(workshop.environment().machines())
        .bmc()
        .ifPresent(bmc -> bmc.onChange(() -> lookSoon(node)));
  }

  private void lookSoon(NodeRecord node) {
    workshop.later(Step.POWER_SYNC, () -> look(node));
  }

  private void look(NodeRecord node) {
    if (node.lockedBy().isPresent()) {
      lookSoon(node);
      return;
    }
    BmcAccess.Connection connection = BmcAccess.of(node).connect(workshop.environment().machines());
    if (connection.problem().isPresent()) {
      lost(node, connection.problem().get());
    } else {
      recovered(node);
      connection.bmc().ifPresent(bmc -> show(node, bmc));
    }
    workshop.environment().nodes().touch(node);
  }

  private static void show(NodeRecord node, Bmc bmc) {
    node.set("power_state", text(bmc.power()));
    bmc.health().ifPresent(health -> node.set("health", health.wire()));
  }

  private void lost(NodeRecord node, String problem) {
    if (node.flag("maintenance")) {
      return;
    }
    String reason =
        "During sync_power_state, max retries exceeded for node "
            + node.uuid()
            + ", node power state cannot be read. Error: "
            + problem;
    node.set("power_state", Json.nothing());
    node.set("last_error", reason);
    node.set("maintenance", Json.parse("true"));
    node.set("maintenance_reason", reason);
    node.set("fault", POWER_FAILURE);
    History.error(workshop.environment(), node, "power sync", reason);
  }

  private static void recovered(NodeRecord node) {
    if (node.text("fault").filter(POWER_FAILURE::equals).isPresent()) {
      node.set("maintenance", Json.parse("false"));
      node.set("maintenance_reason", Json.nothing());
      node.set("fault", Json.nothing());
      node.set("last_error", Json.nothing());
    }
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PowerRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.PowerRequest.Action;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.Intents.Operation;
import java.time.Duration;
import java.util.Optional;

/** Switches a host. Mirrors PowerOn and PowerOff of metal3's Ironic provisioner. */
final class PowerHost {

  private static final io.baremetal.ironic.node.PowerRequest SOFT_OFF =
      io.baremetal.ironic.node.PowerRequest.of(Action.SOFT_OFF, Duration.ofMinutes(3));

  private final HostNode host;
  private final PowerRequest request;

  PowerHost(HostNode host, PowerRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Completed> run() {
    return request.target() == PowerRequest.Target.ON ? on(host.read()) : off(host.read());
  }

  private Step<Completed> on(Node node) {
    if (node.powerState().filter(PowerState.ON::equals).isPresent()) {
      return Step.done(Completed.COMPLETED);
    }
    if (node.targetPowerState().filter(PowerState.ON::equals).isPresent()) {
      return Step.inProgress(Waits.SHORT);
    }
    if (node.lastError().isPresent() && request.onFailure() == OnFailure.REPORT) {
      return Step.refused("PowerOn operation failed: " + node.lastError().get());
    }
    return change(node, Action.ON);
  }

  private Step<Completed> off(Node node) {
    return makeWay(node).orElseGet(() -> switchOff(node));
  }

  /** Ends what keeps the machine on; empty if nothing does. */
  private Optional<Step<Completed>> makeWay(Node node) {
    return switch (NodeFacts.state(node)) {
      case INSPECT_WAIT -> Optional.of(move(node, ProvisionVerb.ABORT));
      case INSPECTING, CLEANING -> Optional.of(Step.inProgress(Waits.LONG));
      case INSPECT_FAILED ->
          node.text("target_provision_state").filter(target -> !target.isEmpty()).isPresent()
              ? Optional.of(move(node, ProvisionVerb.MANAGE))
              : Optional.empty();
      case CLEAN_WAIT ->
          Optional.of(
              mayAbortCleaning(node)
                  ? move(node, ProvisionVerb.ABORT)
                  : Step.inProgress(Waits.LONG));
      default -> Optional.empty();
    };
  }

  /** A cleaning that was asked for can be asked for again; one that wipes a tenant's disks not. */
  private boolean mayAbortCleaning(Node node) {
    boolean manual =
        node.text("target_provision_state")
            .filter(
                target -> target.equals("clean") || target.equals(ProvisionState.MANAGEABLE.wire()))
            .isPresent();
    return manual || request.cleaningMode().equals(CleaningMode.DISABLED);
  }

  private Step<Completed> move(Node node, ProvisionVerb verb) {
    return Step.inProgress(host.move(node, verb).pause());
  }

  private Step<Completed> switchOff(Node node) {
    if (node.powerState().filter(PowerState.OFF::equals).isPresent()) {
      return isComingUp(node) ? Step.inProgress(Waits.SHORT) : Step.done(Completed.COMPLETED);
    }
    Optional<PowerState> target = node.targetPowerState();
    if (target
        .filter(state -> state == PowerState.OFF || state == PowerState.SOFT_OFF)
        .isPresent()) {
      return Step.inProgress(Waits.SHORT);
    }
    boolean force = request.onFailure() == OnFailure.RESTART;
    Optional<String> failure = node.lastError().filter(error -> !error.contains("aborted"));
    boolean switching = node.text("target_power_state").filter(text -> !text.isEmpty()).isPresent();
    if (!switching && failure.isPresent() && !force) {
      return Step.refused(failure.get());
    }
    boolean soft = request.target() == PowerRequest.Target.SOFT_OFF && !force;
    return soft ? softly(node) : change(node, hard(node));
  }

  /** A machine that is being switched on counts as off until it is on. */
  private boolean isComingUp(Node node) {
    return host.config().parity() == Parity.CORRECTED
        && node.targetPowerState().filter(PowerState.ON::equals).isPresent();
  }

  private Step<Completed> softly(Node node) {
    if (neverOff(node)) {
      return change(node, Action.SOFT_REBOOT);
    }
    if (isMoving(node)) {
      return Step.inProgress(Waits.SHORT);
    }
    return host.powerIfSupported(node, SOFT_OFF)
        ? changed(Action.SOFT_OFF)
        : change(node, Action.OFF);
  }

  private static Action hard(Node node) {
    return neverOff(node) ? Action.REBOOT : Action.OFF;
  }

  private static boolean neverOff(Node node) {
    return node.disablePowerOff().orElse(false);
  }

  private Step<Completed> change(Node node, Action action) {
    if (isMoving(node)) {
      return Step.inProgress(Waits.SHORT);
    }
    return action == Action.REBOOT || action == Action.SOFT_REBOOT
        ? reboot(node, action)
        : switchTo(node, action);
  }

  private Step<Completed> switchTo(Node node, Action action) {
    host.power(node, io.baremetal.ironic.node.PowerRequest.of(action));
    return changed(action);
  }

  /** A machine that rebooted looks as if it had not, so a second reboot must not be asked for. */
  private Step<Completed> reboot(Node node, Action action) {
    Intents intents = new Intents(host);
    if (intents.open(node, Operation.REBOOT, action::wire).isPresent()) {
      intents.settle(node);
      return changed(action);
    }
    Node declared = intents.declare(node, Operation.REBOOT, action.wire(), "");
    try {
      host.power(declared, io.baremetal.ironic.node.PowerRequest.of(action));
    } catch (NodeBusyException e) {
      intents.settle(declared);
      throw e;
    } catch (ProvisionerException e) {
      if (e.getCause() instanceof IronicApiException) {
        intents.settle(declared);
      }
      throw e;
    }
    intents.settle(declared);
    return changed(action);
  }

  private static boolean isMoving(Node node) {
    return node.text("target_provision_state").filter(target -> !target.isEmpty()).isPresent();
  }

  private static Step<Completed> changed(Action action) {
    return Step.<Completed>inProgress(Waits.NONE).withEvent(event(action));
  }

  private static HostEvent event(Action action) {
    return switch (action) {
      case ON -> new HostEvent("PowerOn", "Host powered on");
      case OFF -> new HostEvent("PowerOff", "Host powered off");
      case SOFT_OFF -> new HostEvent("PowerOff", "Host soft powered off");
      case REBOOT -> new HostEvent("Reboot", "Host rebooted");
      case SOFT_REBOOT -> new HostEvent("Reboot", "Host soft rebooted");
    };
  }
}

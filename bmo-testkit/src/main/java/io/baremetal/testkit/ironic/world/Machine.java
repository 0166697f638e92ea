package io.baremetal.testkit.ironic.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A simulated server, as the test sees it: what it is, what goes wrong with it, and what became of
 * it. Thread-safe.
 *
 * <pre>{@code
 * Machine machine = ironic.machines().at("redfish://192.0.2.7/redfish/v1/Systems/1");
 * machine.credentials("admin", "secret").failDeploy("disk is broken");
 * ...
 * assertThat(machine.installedImage()).contains("http://images.test/ubuntu.qcow2");
 * }</pre>
 */
public final class Machine {

  private final Object world;
  private final MachineAddress address;
  private final MachineState state;

  Machine(Object world, MachineAddress address, MachineState state) {
    this.world = world;
    this.address = address;
    this.state = state;
  }

  /** Host, port unless it is the usual one, and system path of the BMC. */
  public String address() {
    return address.toString();
  }

  /** From now on the BMC wants these credentials; until now it takes any. */
  public Machine credentials(String user, String password) {
    return change(s -> s.login().set(new MachineState.Login(user, password)));
  }

  /** Puts other hardware into the server. */
  public Machine hardware(Hardware hardware) {
    return change(
        s -> {
          s.hardware(hardware);
          s.madeUp().set(false);
        });
  }

  /** What is in the server. */
  public Hardware hardware() {
    return look(s -> s.hardware());
  }

  /**
   * From now on the BMC does not answer. Ironic notices when it next needs the BMC, or at its next
   * look at the power state: then the node goes into maintenance with the fault {@code power
   * failure}.
   */
  public Machine unreachable() {
    return changeSeenFromOutside(s -> s.reachable().set(false));
  }

  /** From now on the BMC answers again. Ironic notices at its next look. */
  public Machine reachable() {
    return changeSeenFromOutside(s -> s.reachable().set(true));
  }

  /** Somebody presses the power button; Ironic notices at its next look at the power state. */
  public Machine power(Power power) {
    return changeSeenFromOutside(s -> s.power(power));
  }

  /** From now on the BMC says that it is so; Ironic notices at its next look at the power state. */
  public Machine health(Health health) {
    return changeSeenFromOutside(s -> s.health().set(Optional.of(health)));
  }

  /** Whether the server runs. */
  public Power power() {
    return look(s -> s.power());
  }

  /**
   * The next time that this step is due on this server, it fails after its usual time. Several
   * calls fail several times.
   *
   * @param reason becomes a part of the node's {@code last_error}
   */
  public Machine failNext(Step step, String reason) {
    return change(s -> s.addFailure(step, reason));
  }

  /** The next deployment fails while the image is written. */
  public Machine failDeploy(String reason) {
    return failNext(Step.DEPLOY_STEP, reason);
  }

  /** The next inspection fails when it processes what the agent found. */
  public Machine failInspection(String reason) {
    return failNext(Step.INSPECT_FINISH, reason);
  }

  /** The next cleaning, automated or not, fails in its first step. */
  public Machine failCleaning(String reason) {
    return failNext(Step.CLEAN_STEP, reason);
  }

  /**
   * The next time that this step is due, the agent does not answer: the node stays where it is
   * until somebody aborts or Ironic gives up ({@link Step#CALLBACK_TIMEOUT}). Only for steps in
   * which Ironic waits for an agent: those whose names end in {@code _WAIT}.
   */
  public Machine hangNext(Step step) {
    if (!step.name().endsWith("_WAIT")) {
      throw new IllegalArgumentException("Ironic does not wait for an agent in step " + step);
    }
    return change(s -> s.hangs().merge(step, 1, Integer::sum));
  }

  /** The image on the disk; empty after cleaning, or if none was ever installed. */
  public Optional<String> installedImage() {
    return look(s -> Optional.ofNullable(s.installation().get()))
        .map(MachineState.Installation::image);
  }

  /** The config drive that came with the image, as Ironic was given it: JSON, URL, or base64. */
  public Optional<String> configDrive() {
    return look(s -> Optional.ofNullable(s.installation().get()))
        .flatMap(installation -> Optional.ofNullable(installation.configDrive()));
  }

  /** URLs of the virtual media that are inserted. */
  public List<String> virtualMedia() {
    return look(s -> List.copyOf(s.media().values()));
  }

  /** Its BIOS settings in force. */
  public Map<String, String> biosSettings() {
    return look(s -> Map.copyOf(s.biosSettings()));
  }

  /** Its firmware versions in force, by component. */
  public Map<String, String> firmware() {
    return look(s -> Map.copyOf(s.firmware()));
  }

  /** Destinations to which the BMC sends its events. */
  public List<String> eventDestinations() {
    return look(
        s ->
            s.subscriptions().values().stream()
                .map(MachineState.Subscription::destination)
                .toList());
  }

  /**
   * All cleaning, deploy and service steps that ended well so far, oldest first, written {@code
   * interface.step}.
   */
  public List<String> completedSteps() {
    return look(s -> List.copyOf(s.completedSteps()));
  }

  /** Address and power. */
  @Override
  public String toString() {
    return "Machine[" + address + ", " + power() + "]";
  }

  private Machine changeSeenFromOutside(Consumer<MachineState> change) {
    synchronized (world) {
      change.accept(state);
      state.changed();
    }
    return this;
  }

  private Machine change(Consumer<MachineState> change) {
    synchronized (world) {
      change.accept(state);
    }
    return this;
  }

  private <T> T look(Function<MachineState, T> look) {
    synchronized (world) {
      return look.apply(state);
    }
  }
}

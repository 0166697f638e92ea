package io.baremetal.testkit.ironic.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A simulated server as Ironic sees it: through its BMC and through the agent that runs on it. The
 * other side of {@link Machine}, for those who simulate a management system of their own. Callers
 * hold {@link Machines#lock()}.
 */
public final class Bmc {

  private final MachineAddress address;
  private final MachineState state;

  Bmc(MachineAddress address, MachineState state) {
    this.address = address;
    this.state = state;
  }

  /** How long a boot device counts. */
  public enum Lasting {
    /** For the next boot only. */
    ONCE,
    /** Until it is changed. */
    ALWAYS
  }

  /**
   * What the server boots from.
   *
   * @param device Ironic's name for it, such as {@code pxe}
   * @param lasting how long
   */
  public record BootDevice(String device, Lasting lasting) {}

  /**
   * Tries to log in.
   *
   * @return what went wrong; empty if nothing
   */
  public Optional<String> connect(String user, String password) {
    if (!state.reachable().get()) {
      return Optional.of("Unable to connect to " + address + ": connection refused");
    }
    MachineState.Login given = new MachineState.Login(user, password);
    return state
        .requiredLogin()
        .filter(login -> !login.equals(given))
        .map(login -> "Access to " + address + " was refused with code 401: Unauthorized");
  }

  /** Whether the server runs. */
  public Power power() {
    return state.power();
  }

  /** Switches the server on or off. */
  public void switchPower(Power power) {
    state.power(power);
  }

  /** How the server is; empty if the BMC does not say. */
  public Optional<Health> health() {
    return Objects.requireNonNull(state.health().get());
  }

  /** What is in the server. */
  public Hardware hardware() {
    return state.hardware();
  }

  /**
   * Gives the first network interfaces these MAC addresses, so that a made-up server is the one
   * that its owner registered. Hardware that the test described stays as it is.
   */
  public void useMacs(List<String> macs) {
    Hardware hardware = hardware();
    if (!state.madeUp().get()) {
      return;
    }
    List<Nic> nics = new ArrayList<>(hardware.nics());
    for (int i = 0; i < Math.min(macs.size(), nics.size()); i++) {
      nics.set(i, Nic.builder().from(nics.get(i)).mac(macs.get(i)).build());
    }
    state.hardware(hardware.toBuilder().nics(nics).build());
  }

  /** Takes the reason for which a step is to fail, if the test asked for that. */
  public Optional<String> takeFailure(Step step) {
    return state.takeFailure(step);
  }

  /** True if the test asked that the agent stay silent this time. */
  public boolean takeHang(Step step) {
    return state.takeHang(step);
  }

  /** Puts an image on the disk. */
  public void install(String image, @Nullable String configDrive) {
    state.installation().set(new MachineState.Installation(image, configDrive));
  }

  /** Takes everything off the disk. */
  public void wipe() {
    state.installation().set(null);
  }

  /** Notes a cleaning, deploy or service step, written {@code interface.step}. */
  public void completed(String step) {
    state.completedSteps().add(step);
  }

  /** What the server boots from. */
  public BootDevice bootDevice() {
    return state.bootDevice();
  }

  /** Sets what the server boots from. */
  public void bootFrom(BootDevice device) {
    state.bootDevice(device);
  }

  /** The inserted virtual media: kind of device (such as {@code cdrom}) to URL. Live. */
  public Map<String, String> media() {
    return state.media();
  }

  /** BIOS settings by name. Live. */
  public Map<String, String> biosSettings() {
    return state.biosSettings();
  }

  /** Firmware versions by component. Live. */
  public Map<String, String> firmware() {
    return state.firmware();
  }

  /**
   * Subscribes to events.
   *
   * @param json the subscription as it is stored, a JSON object
   */
  public void subscribe(String id, String destination, String json) {
    state.subscriptions().put(id, new MachineState.Subscription(destination, json));
  }

  /** Ends a subscription; false if there is none of that id. */
  public boolean unsubscribe(String id) {
    return state.subscriptions().remove(id) != null;
  }

  /** All subscriptions: id to JSON object. */
  public Map<String, String> subscriptions() {
    Map<String, String> all = new TreeMap<>();
    state.subscriptions().forEach((id, subscription) -> all.put(id, subscription.json()));
    return all;
  }

  /** Calls back whenever something about the server changed that Ironic did not do. */
  public void onChange(Runnable listener) {
    state.onChange(listener);
  }
}

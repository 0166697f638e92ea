package io.baremetal.testkit.fleet;

import io.baremetal.testkit.fleet.internal.machine.Faults;
import io.baremetal.testkit.fleet.internal.machine.Faults.Trouble;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.redfish.RedfishService;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.fleet.model.FleetRequest;
import io.baremetal.testkit.fleet.model.Installation;
import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.fleet.model.Volume;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One machine of a fleet, as the test sees it: where it is reached, what became of it, and what is
 * to go wrong with it. Thread-safe. What it tells is as of the moment of asking.
 */
public final class FleetMachine {

  private final SimulatedFleet fleet;
  private final PowerSwitch power;
  private final MachineDescription description;

  FleetMachine(SimulatedFleet fleet, PowerSwitch power) {
    this.fleet = fleet;
    this.power = power;
    this.description = power.machine().description();
  }

  /** Its name. */
  public String name() {
    return description.name();
  }

  /** Path of its system in the Redfish service: {@code redfish_system_id} of a node. */
  public String systemPath() {
    return RedfishService.systemPath(description.systemId());
  }

  /** Its BMC as a BareMetalHost names it, with boot by virtual media. */
  public String bmcAddress() {
    return bmcAddress("redfish-virtualmedia");
  }

  /**
   * Its BMC as a BareMetalHost names one that speaks IPMI: {@code ipmi://127.0.0.1:PORT}. What
   * answers there is what {@code tools/ironic} puts in the place of {@code ipmitool}; the protocol
   * itself is not spoken.
   */
  public String ipmiAddress() {
    return fleet.ipmiAddress(power);
  }

  /**
   * Its BMC as a BareMetalHost names it.
   *
   * @param driver such as {@code redfish}, which boots from the network
   */
  public String bmcAddress(String driver) {
    return driver + "+" + fleet.redfishUrl() + systemPath();
  }

  /** The {@code driver_info} of a node for it, with credentials and the agent's ISO image. */
  public Map<String, Object> driverInfo() {
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("redfish_address", fleet.redfishUrl().toString());
    info.put("redfish_system_id", systemPath());
    info.put("redfish_username", fleet.user());
    info.put("redfish_password", fleet.password());
    info.put("redfish_verify_ca", false);
    info.put("deploy_iso", fleet.agentIsoUrl());
    info.put("rescue_iso", fleet.agentIsoUrl());
    return info;
  }

  /** MAC address of the interface that boots. */
  public String bootMac() {
    return description.bootMac();
  }

  /** What is inside. */
  public Hardware hardware() {
    return description.hardware();
  }

  /** Whether it runs. */
  public Power power() {
    return state().power();
  }

  /** How often it was switched on. */
  public int boots() {
    return state().boots();
  }

  /** What an agent wrote to its disk since the last cleaning. */
  public Optional<Installation> installation() {
    return state().installation();
  }

  /** URL of the live image that runs on it. */
  public Optional<String> liveImage() {
    return state().liveImage();
  }

  /** URLs of the images in its virtual drives. */
  public List<String> virtualMedia() {
    return List.copyOf(state().media().values());
  }

  /** Whether its firmware starts only what is signed. */
  public boolean secureBoot() {
    return state().secureBoot();
  }

  /** Its firmware settings in force. */
  public Map<String, String> bios() {
    return state().bios();
  }

  /** Its firmware versions in force: of {@code bios}, {@code bmc}, and of its network adapter. */
  public Map<String, String> firmware() {
    return state().firmware();
  }

  /**
   * What its network adapter is called in {@link #firmware()}: {@code nic:} and a serial number.
   */
  public String nicComponent() {
    return power.machine().nicComponent();
  }

  /** The volumes that its storage controller made, oldest first. */
  public List<Volume> volumes() {
    return state().volumes();
  }

  /** RAID levels of the volumes that an agent made of its disks, in their order. */
  public List<String> softwareRaid() {
    return state().softwareRaid();
  }

  /** All steps that its agents completed, oldest first: {@code clean.erase_devices_metadata}. */
  public List<String> completedSteps() {
    return state().completedSteps();
  }

  /** The remembered requests about it, oldest first. */
  public List<FleetRequest> requests() {
    return fleet.requests().stream().filter(request -> request.machine().equals(name())).toList();
  }

  /** Somebody presses the power button: no delay, and nothing asks the BMC. */
  public FleetMachine press(Power wanted) {
    power.set(wanted);
    return this;
  }

  /** From now on its BMC behaves so. */
  public FleetMachine bmc(BmcMood mood) {
    faults().mood(mood);
    return this;
  }

  /** The next time that it is to boot an agent, none comes up. Several calls count. */
  public FleetMachine failNextBoot() {
    faults().order(Trouble.BOOT, "");
    return this;
  }

  /**
   * Its next inspection fails.
   *
   * @param reason becomes a part of the node's {@code last_error}
   */
  public FleetMachine failNextInspection(String reason) {
    faults().order(Trouble.INSPECTION, reason);
    return this;
  }

  /**
   * The next firmware update of its BMC fails.
   *
   * @param reason becomes a part of the node's {@code last_error}
   */
  public FleetMachine failNextFirmwareUpdate(String reason) {
    faults().order(Trouble.FIRMWARE, reason);
    return this;
  }

  /** From now on its BMC says that it is so. */
  public FleetMachine health(Health health) {
    power.machine().change(s -> s.toBuilder().health(health).build());
    return this;
  }

  /**
   * The next time that an agent on it executes a step of this name, the step fails. Several calls
   * count.
   *
   * @param step such as {@code write_image} or {@code erase_devices_metadata}
   * @param reason becomes a part of the node's {@code last_error}
   */
  public FleetMachine failNextStep(String step, String reason) {
    faults().orderStep(step, reason);
    return this;
  }

  /** Nothing goes wrong any more. */
  public FleetMachine heal() {
    faults().heal();
    return this;
  }

  private Faults faults() {
    return power.machine().faults();
  }

  private MachineState state() {
    return power.machine().state();
  }

  /** Name, power and number of boots. */
  @Override
  public String toString() {
    return "FleetMachine[" + name() + ", " + power() + ", " + boots() + " boots]";
  }
}

package io.baremetal.testkit.fleet.internal.machine;

import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.ironic.world.BiosAttribute;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** One server: what it is, how it is just now, what goes wrong with it. Thread-safe. */
public final class SimMachine {

  private final MachineDescription description;
  private final Faults faults = new Faults();
  private final AtomicReference<MachineState> state;

  /** A machine that is off and whose disk is empty. */
  public SimMachine(MachineDescription description) {
    this.description = description;
    this.state =
        new AtomicReference<>(
            MachineState.builder()
                .putAllBios(BiosAttribute.initialValues())
                .putFirmware("bios", "1.0.0")
                .putFirmware("bmc", "2.0.0")
                .putFirmware(nicComponent(), "3.0.0")
                .build());
  }

  /** Serial number of its network adapter. */
  public String nicSerial() {
    return description.hardware().serial() + "-NIC";
  }

  /** Name of its network adapter among the parts that have firmware. */
  public String nicComponent() {
    return "nic:" + nicSerial();
  }

  /** What never changes about it. */
  public MachineDescription description() {
    return description;
  }

  /** Its name. */
  public String name() {
    return description.name();
  }

  /** What goes wrong with it. */
  public Faults faults() {
    return faults;
  }

  /** How it is now. */
  public MachineState state() {
    return Objects.requireNonNull(state.get());
  }

  /** Changes it; the function may run more than once. */
  public MachineState change(UnaryOperator<MachineState> change) {
    return Objects.requireNonNull(state.updateAndGet(change));
  }

  /** True while it has not been switched since the given epoch. */
  public boolean isStillIn(int epoch) {
    return state().epoch() == epoch;
  }

  /** Name and power. */
  @Override
  public String toString() {
    return "SimMachine[" + name() + ", " + state().power() + "]";
  }
}

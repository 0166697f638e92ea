package io.baremetal.testkit.fleet.internal.machine;

import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;

/** Switches one machine, now or after the delay of its power supply. Thread-safe. */
public final class PowerSwitch {

  private final SimMachine machine;
  private final Timer timer;
  private final Duration delay;
  private final Listener listener;

  /** Who wants to know that power changed. Called on the thread that changed it. */
  public interface Listener {

    /**
     * The machine begins to boot.
     *
     * @param by what switched it
     * @param before its state a moment ago, which says what it boots
     * @param after its state now
     */
    void switchedOn(PowerSwitch by, MachineState before, MachineState after);

    /** Whatever ran on the machine is gone. */
    void switchedOff();
  }

  /** A switch for one machine. */
  public PowerSwitch(SimMachine machine, Timer timer, Duration delay, Listener listener) {
    this.machine = machine;
    this.timer = timer;
    this.delay = delay;
    this.listener = listener;
  }

  /** The machine that it switches. */
  public SimMachine machine() {
    return machine;
  }

  /** Does what a client of the BMC wants: nothing if the power is stuck. */
  public void reset(ResetType type) {
    if (machine.faults().mood() == BmcMood.POWER_STUCK) {
      return;
    }
    switch (type.effect()) {
      case ON -> later(Power.ON);
      case OFF -> later(Power.OFF);
      case TOGGLE -> later(machine.state().power() == Power.ON ? Power.OFF : Power.ON);
      case CYCLE -> {
        set(Power.OFF);
        later(Power.ON);
      }
      case NONE -> {}
    }
  }

  /** Switches at once, whatever the BMC says. */
  public synchronized void set(Power wanted) {
    MachineState before = machine.state();
    if (before.power() == wanted) {
      return;
    }
    if (wanted == Power.ON) {
      listener.switchedOn(this, before, machine.change(MachineState::switchedOn));
    } else {
      machine.change(MachineState::switchedOff);
      listener.switchedOff();
    }
  }

  private void later(Power wanted) {
    if (delay.isZero()) {
      set(wanted);
    } else {
      timer.after(delay, () -> set(wanted));
    }
  }
}

package io.baremetal.testkit.fleet.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.fleet.internal.time.Timer;
import io.baremetal.testkit.fleet.model.BmcMood;
import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PowerSwitchTest implements PowerSwitch.Listener {

  private final TestClock time = TestClock.create();
  private final Timer timer = new Timer(time.scheduler(), time.executor());
  private final SimMachine machine = new SimMachine(MachineDescription.numbered(0));
  private final List<String> heard = new ArrayList<>();

  @Override
  public void switchedOn(PowerSwitch by, MachineState before, MachineState after) {
    heard.add("on");
  }

  @Override
  public void switchedOff() {
    heard.add("off");
  }

  private PowerSwitch delayed(Duration delay) {
    return new PowerSwitch(machine, timer, delay, this);
  }

  @Test
  void waits_whenThePowerSupplyIsSlow() {
    delayed(Duration.ofSeconds(5)).reset(ResetType.ON);

    time.advance(Duration.ofSeconds(4));
    assertThat(machine.state().power()).isEqualTo(Power.OFF);
    time.advance(Duration.ofSeconds(1));
    assertThat(machine.state().power()).isEqualTo(Power.ON);
  }

  @Test
  void goesOffAtOnceAndOnLater_whenItRestarts() {
    PowerSwitch power = delayed(Duration.ofSeconds(5));
    power.set(Power.ON);
    power.reset(ResetType.FORCE_RESTART);
    assertThat(machine.state().power()).isEqualTo(Power.OFF);

    time.advance(Duration.ofSeconds(5));

    assertThat(heard).containsExactly("on", "off", "on");
    assertThat(machine.state().boots()).isEqualTo(2);
  }

  @Test
  void toggles_whenTheButtonIsPushed() {
    PowerSwitch power = delayed(Duration.ZERO);
    power.reset(ResetType.PUSH_POWER_BUTTON);
    power.reset(ResetType.PUSH_POWER_BUTTON);

    assertThat(heard).containsExactly("on", "off");
  }

  @Test
  void tellsNobody_whenNothingChanges() {
    PowerSwitch power = delayed(Duration.ZERO);
    power.reset(ResetType.FORCE_OFF);
    power.reset(ResetType.NMI);

    assertThat(heard).isEmpty();
  }

  @Test
  void ignoresTheBmc_butNotTheButton_whenItIsStuck() {
    PowerSwitch power = delayed(Duration.ZERO);
    machine.faults().mood(BmcMood.POWER_STUCK);
    power.reset(ResetType.ON);
    assertThat(heard).isEmpty();

    power.set(Power.ON);

    assertThat(heard).containsExactly("on");
  }

  @Test
  void startsNothing_whenTheFleetIsClosed() {
    delayed(Duration.ofSeconds(5)).reset(ResetType.ON);
    timer.stop();

    time.advance(Duration.ofMinutes(1));

    assertThat(heard).isEmpty();
  }
}

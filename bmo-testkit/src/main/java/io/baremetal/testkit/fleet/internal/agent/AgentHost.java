package io.baremetal.testkit.fleet.internal.agent;

import io.baremetal.testkit.fleet.internal.machine.BootSource;
import io.baremetal.testkit.fleet.internal.machine.Faults;
import io.baremetal.testkit.fleet.internal.machine.MachineState;
import io.baremetal.testkit.fleet.internal.machine.PowerSwitch;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Boots one machine: starts the agent when power and boot device say so, and ends it. */
public final class AgentHost implements PowerSwitch.Listener, AutoCloseable {

  private final AgentEnvironment world;
  private final AtomicReference<Optional<AgentRun>> running =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A host without an agent. */
  public AgentHost(AgentEnvironment world) {
    this.world = world;
  }

  @Override
  public void switchedOn(PowerSwitch by, MachineState before, MachineState after) {
    if (after.started() == BootSource.DISK) {
      return;
    }
    Optional<String> medium = before.bootImage().filter(any -> isFromMedia(after));
    world.timer().after(world.timings().boot(), () -> boot(by, medium, after.epoch()));
  }

  @Override
  public void switchedOff() {
    running.getAndSet(Optional.empty()).ifPresent(AgentRun::stop);
  }

  private static boolean isFromMedia(MachineState state) {
    return state.started() == BootSource.VIRTUAL_MEDIA;
  }

  private void boot(PowerSwitch power, Optional<String> medium, int epoch) {
    SimMachine machine = power.machine();
    BootImage image = medium.map(url -> BootImage.at(url, world.web())).orElse(BootImage.AGENT);
    if (!machine.isStillIn(epoch) || machine.faults().take(Faults.Trouble.BOOT).isPresent()) {
      return;
    }
    switch (image) {
      case UNREADABLE -> {}
      case LIVE -> machine.change(s -> s.toBuilder().liveImage(medium).build());
      case AGENT -> startAgent(power, epoch);
    }
  }

  private void startAgent(PowerSwitch power, int epoch) {
    AgentRun run = new AgentRun(world, power, epoch);
    running.getAndSet(Optional.of(run)).ifPresent(AgentRun::stop);
    // Whoever switched the machine off, or closed the fleet, a moment ago did not see this run.
    if (closed.get()) {
      run.close();
    } else if (power.machine().isStillIn(epoch)) {
      run.start();
    } else {
      run.stop();
    }
  }

  /** Ends the agent, if one runs, before it returns; none starts any more. */
  @Override
  public void close() {
    closed.set(true);
    running.getAndSet(Optional.empty()).ifPresent(AgentRun::close);
  }
}

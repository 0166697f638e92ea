package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NodeCopiesTest {

  private static final String UUID = "a";

  private final TestClock time = TestClock.create();
  private final ObjectNode listed =
      JsonNodeFactory.instance
          .objectNode()
          .put("uuid", UUID)
          .put("provision_state", "available")
          .put("power_state", "power off");
  private final FleetMonitor monitor =
      new FleetMonitor(
          new Listing(),
          MonitorLimits.standard(),
          new MonitorTiming(
              time.clock(),
              time.nanoTime(),
              time.scheduler(),
              time.executor(),
              () -> 0.5,
              Duration.ofMillis(250)));
  private final NodeCopies copies =
      new NodeCopies(monitor, time.nanoTime(), Duration.ofMinutes(30));

  @Test
  void spareTheRead_whileAndAfterTheMachineIsSwitched() {
    watch();
    read();
    switchOn();
    assertThat(power()).as("nothing listed yet").contains(PowerState.OFF);

    listed.put("target_power_state", "power on").put("reservation", "conductor");
    time.advance(Duration.ofSeconds(1));
    assertThat(power()).as("being switched").contains(PowerState.OFF);

    listed.put("power_state", "power on").putNull("target_power_state").putNull("reservation");
    time.advance(Duration.ofSeconds(1));
    assertThat(power()).as("switched").contains(PowerState.ON);
  }

  @Test
  void doNotAnswer_whenSwitchingHasFailed() {
    watch();
    read();
    switchOn();
    listed.put("last_error", "the BMC is dead");
    time.advance(Duration.ofSeconds(1));
    assertThat(copies.current(UUID)).isEmpty();
  }

  @Test
  void rememberWhereAVerbLeads_whenTheNodeIsReadOnTheWay() {
    watch();
    read();
    listed.put("provision_state", "cleaning");
    copies.changing(UUID);
    copies.leadsTo(UUID, Optional.of(ProvisionState.AVAILABLE));
    read();
    listed.put("provision_state", "available");
    time.advance(Duration.ofSeconds(1));
    assertThat(copies.current(UUID)).isPresent();
  }

  @Test
  void forgetWhereAVerbLed_whenTheNodeIsReadAtTheEnd() {
    watch();
    copies.changing(UUID);
    copies.leadsTo(UUID, Optional.of(ProvisionState.AVAILABLE));
    read();
    listed.put("provision_updated_at", "2026-01-01T00:00:00+00:00");
    time.advance(Duration.ofMinutes(1));
    assertThat(copies.current(UUID)).isEmpty();
  }

  @Test
  void showWhatWasSeenLast_onlyWhileChangesAreWatchedFor() {
    read();
    assertThat(copies.glimpse(UUID)).isEmpty();
    monitor.onChange(row -> {});
    assertThat(copies.glimpse(UUID)).isPresent();
  }

  private void watch() {
    monitor.onChange(row -> {});
    time.advance(Duration.ofSeconds(1));
  }

  private void read() {
    copies.keep(Node.of(listed.deepCopy()), time.nanoTime().getAsLong());
  }

  private void switchOn() {
    copies.changing(UUID);
    copies.leadsTo(UUID, Optional.of(ProvisionState.AVAILABLE));
    copies.started(Node.of(listed.deepCopy().put("target_power_state", "power on")));
  }

  private Optional<PowerState> power() {
    return copies.current(UUID).flatMap(Node::powerState);
  }

  private final class Listing implements FleetSource {

    @Override
    public List<Node> all() {
      return List.of(Node.of(listed.deepCopy()));
    }

    @Override
    public Iterator<List<Node>> recent() {
      throw new AssertionError("so small a fleet is listed whole");
    }

    @Override
    public Optional<Node> one(String uuid) {
      return Optional.of(Node.of(listed.deepCopy()));
    }
  }
}

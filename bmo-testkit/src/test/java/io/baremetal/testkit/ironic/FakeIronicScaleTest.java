package io.baremetal.testkit.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.contract.IronicWire;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Many nodes at once. */
class FakeIronicScaleTest {

  private static final String FEW =
      "/v1/nodes?fields=uuid,name,provision_state,target_provision_state,power_state,"
          + "target_power_state,maintenance,fault,last_error,reservation,instance_uuid";

  private final TestClock time = TestClock.create();

  @Test
  void takesAThousandNodesThroughTheirLives() {
    FakeIronic ironic = FakeIronic.builder().time(time).workers(5000).build();
    IronicWire wire = wire(ironic);
    int size = 1000;
    create(wire, size);
    all(wire, size, "manage");
    until(ironic, "manageable");
    all(wire, size, "provide");
    until(ironic, "available");

    assertThat(wire.get(FEW).body().path("nodes")).hasSize(size);
    assertThat(ironic.calls().count("PUT /nodes/{node}/states/provision manage")).isEqualTo(size);
  }

  @Test
  void getsSlowerThanProportional_whenItIsAskedForTooMuch() {
    Duration few = timeFor(20);
    Duration many = timeFor(80);

    assertThat(timeFor(10)).isEqualTo(few);
    assertThat(many).isGreaterThan(few.multipliedBy(8));
  }

  private static Duration timeFor(int nodes) {
    TestClock own = TestClock.create();
    FakeIronic ironic =
        FakeIronic.builder().time(own).steps(StepDurations.realistic().slowingAbove(20)).build();
    IronicWire wire = wire(ironic);
    create(wire, nodes);
    Instant start = own.now();
    all(wire, nodes, "manage");
    own.runUntil(
        () -> ironic.nodes().stream().allMatch(node -> node.is("manageable")), Duration.ofHours(9));
    return Duration.between(start, own.now());
  }

  private static IronicWire wire(FakeIronic ironic) {
    return IronicWire.to(request -> (FakeReply.Complete) ironic.handle(request));
  }

  private static void create(IronicWire wire, int size) {
    for (int i = 0; i < size; i++) {
      wire.post("/v1/nodes", "{'driver':'fake-hardware','name':'n" + i + "'}");
    }
  }

  private static void all(IronicWire wire, int size, String verb) {
    for (int i = 0; i < size; i++) {
      IronicWire.Answer answer =
          wire.put("/v1/nodes/n" + i + "/states/provision", "{'target':'" + verb + "'}");
      assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
    }
  }

  private void until(FakeIronic ironic, String state) {
    for (int i = 0; i < 3600; i++) {
      if (ironic.nodes().stream().allMatch(node -> node.is(state))) {
        return;
      }
      time.advance(Duration.ofSeconds(60));
    }
    throw new AssertionError("Not all nodes became " + state);
  }
}

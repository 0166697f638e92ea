package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a whole life costs when the whole operator leads it, on an Ironic in memory. */
final class FakeLifeBudgetTest {

  private static final int MOST_WRITES = 18;

  /** Two objects and their status, once, and the schema that machines of a model share. */
  private static final int MOST_FIRMWARE_WRITES = 5;

  @Test
  void staysWithinItsMeans_whenTimeIsSimulated() throws InterruptedException {
    try (FakeBench bench = FakeBench.simulated()) {
      lead(bench);
      LifeBudget.check(bench.calls());
      checkWrites(bench);
    }
  }

  @Test
  void staysWithinItsMeans_onRealThreads() throws InterruptedException {
    try (FakeBench bench = FakeBench.onRealThreads()) {
      lead(bench);
      LifeBudget.checkInRealTime(bench.calls());
      checkWrites(bench);
    }
  }

  @Test
  void asksAndWritesNothing_whenAPassChangesNothing() throws InterruptedException {
    try (FakeBench bench = FakeBench.simulated()) {
      bench.createHost();
      bench.awaitRunning();
      bench.pass(Duration.ofMinutes(1));
      long calls = bench.calls().ofTheHost();
      long writes = bench.writes() + bench.firmwareWrites();
      bench.pass(Duration.ofMinutes(20));
      assertThat(bench.calls().ofTheHost()).isEqualTo(calls);
      assertThat(bench.writes() + bench.firmwareWrites()).isEqualTo(writes);
    }
  }

  private static void lead(FakeBench bench) throws InterruptedException {
    bench.createHost();
    bench.awaitRunning();
    bench.patchHost("{spec: {image: null}}");
    bench.awaitState("available");
    bench.deleteHost();
    bench.awaitGone();
  }

  private static void checkWrites(FakeBench bench) {
    System.out.printf(
        "%d calls that change, %d that look, %d writes and %d of firmware: %s%n",
        bench.calls().mutating(),
        bench.calls().reads(),
        bench.writes(),
        bench.firmwareWrites(),
        bench.calls().counts());
    assertThat(bench.writes()).isLessThanOrEqualTo(MOST_WRITES);
    assertThat(bench.firmwareWrites()).isLessThanOrEqualTo(MOST_FIRMWARE_WRITES);
  }
}

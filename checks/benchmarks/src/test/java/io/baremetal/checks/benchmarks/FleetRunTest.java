package io.baremetal.checks.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark itself works, and the budget of calls and writes is kept. */
final class FleetRunTest {

  @Test
  void everyHostCompletesWithinTheBudget() throws InterruptedException {
    int hosts = 100;
    FleetFigures figures = FleetRun.of(hosts);
    System.out.println(figures.describe());
    assertThat(figures.completed()).isEqualTo(hosts);
    assertThat(figures.errors()).isZero();
    assertThat(figures.writes()).containsKey("create events");
    int calls = figures.ironicCalls().values().stream().mapToInt(Integer::intValue).sum();
    assertThat(calls / (double) hosts).as("Ironic calls per host").isLessThanOrEqualTo(30);
    long writes =
        figures.writes().entrySet().stream()
            .filter(write -> !write.getKey().endsWith(" events"))
            .mapToLong(java.util.Map.Entry::getValue)
            .sum();
    assertThat(writes / (double) hosts).as("writes per host").isLessThanOrEqualTo(25);
  }
}

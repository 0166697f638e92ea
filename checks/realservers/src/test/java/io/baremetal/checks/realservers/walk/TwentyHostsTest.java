package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealKube;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Twenty hosts at once. Ironic's database has one writer, so that an inspection or a cleaning fails
 * now and then; the operator has to get through all the same.
 */
@NeedsRealServers
final class TwentyHostsTest {

  private static final int HOSTS = 20;
  private static final Duration LIMIT = Duration.ofMinutes(15);

  private final RealKube kube;
  private final RealIronic ironic;

  TwentyHostsTest(RealKube kube, RealIronic ironic) {
    this.kube = kube;
    this.ironic = ironic;
  }

  @Test
  void allGetThereAndBack() throws InterruptedException {
    try (Workbench bench = Workbench.start(kube, ironic, HOSTS)) {
      long begin = System.nanoTime();
      bench.createHosts();
      bench.awaitRunning(LIMIT);
      long running = System.nanoTime();
      bench.deprovision(LIMIT);
      long free = System.nanoTime();
      bench.delete(LIMIT);
      long gone = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%d hosts: running after %.1f s, free after %.1f s more, gone after %.1f s more;"
              + " %d calls, %d of them listings; failures on the way: %s%n",
          HOSTS,
          seconds(begin, running),
          seconds(running, free),
          seconds(free, gone),
          bench.calls().entries().size(),
          bench.calls().entries().size() - bench.calls().ofTheHost(),
          bench.hosts().errors());
      bench.calls().durations().forEach(System.out::println);
      assertThat(bench.leftovers()).isEmpty();
    }
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}

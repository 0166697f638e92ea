package io.baremetal.checks.realservers.walk;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.checks.realservers.AuditEntry;
import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.RealKube;
import io.baremetal.ironic.IronicClient;
import io.baremetal.testkit.fleet.SimulatedFleet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What one whole life costs: calls of Ironic, writes to Kubernetes, and time in which nobody acts.
 */
@NeedsRealServers
final class CountedLifeTest {

  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int MOST_WRITES = 20;

  private final RealKube kube;
  private final RealIronic ironic;

  CountedLifeTest(RealKube kube, RealIronic ironic) {
    this.kube = kube;
    this.ironic = ironic;
  }

  @Test
  void staysWithinItsMeans() throws InterruptedException {
    double tight = tightLife();
    try (Workbench bench = Workbench.start(kube, ironic, 1);
        NodeDiary diary = NodeDiary.start(ironic, node(bench))) {
      long begin = System.nanoTime();
      bench.createHosts();
      bench.awaitRunning(LIMIT);
      bench.deprovision(LIMIT);
      bench.delete(LIMIT);
      double ours = (System.nanoTime() - begin) / 1e9;
      List<AuditEntry> writes = writes(bench.namespace());
      report(bench, diary, writes, begin);
      System.out.printf(
          Locale.ROOT,
          "one life: %.1f s; tight client: %.1f s; ratio %.2f%n",
          ours,
          tight,
          ours / tight);
      LifeBudget.checkInRealTime(bench.calls());
      assertThat(writes).hasSizeLessThanOrEqualTo(MOST_WRITES);
    }
  }

  private static String node(Workbench bench) {
    return bench.namespace() + "~" + bench.fleet().machine(0).name();
  }

  private double tightLife() throws InterruptedException {
    try (SimulatedFleet fleet = SimulatedFleet.builder(ironic.url()).machines(1).start();
        IronicClient client = IronicAccess.client(ironic, call -> {})) {
      long begin = System.nanoTime();
      new TightLife(client, fleet).lead("tight-" + Long.toHexString(begin));
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  /** All that changed something, but for Events and the lease, which are of no host's life. */
  private List<AuditEntry> writes(String namespace) {
    return kube.audit().entriesOf(RealKube.operatorUser(namespace)).stream()
        .filter(AuditEntry::isAcceptedWrite)
        .filter(entry -> !LifeBudget.isOfFirmware(entry.resource()))
        .filter(entry -> !entry.resource().startsWith("events"))
        .filter(entry -> !entry.resource().startsWith("leases"))
        .toList();
  }

  private static void report(
      Workbench bench, NodeDiary diary, List<AuditEntry> writes, long beginNanos) {
    CallLog calls = bench.calls();
    System.out.printf(
        "calls of Ironic (of the host %d that change and %d that look; %d in all):%n",
        calls.mutating(), calls.reads(), calls.entries().size());
    for (CallLog.Entry entry : calls.entries()) {
      if (!entry.isListing()) {
        System.out.printf(
            Locale.ROOT, "  %6.2f s %s%n", (entry.beganNanos() - beginNanos) / 1e9, entry.verb());
      }
    }
    Map<String, Integer> byKind = new TreeMap<>();
    for (AuditEntry entry : writes) {
      String sub = entry.subresource().isEmpty() ? "" : "/" + entry.subresource();
      byKind.merge(entry.verb() + " " + entry.resource() + sub, 1, Integer::sum);
    }
    System.out.printf("writes to Kubernetes without Events and lease (%d):%n", writes.size());
    byKind.forEach((kind, count) -> System.out.printf("  %4d %s%n", count, kind));
    System.out.println("changes of the host, whoever made them:");
    bench.hosts().changes().forEach(change -> System.out.println("       " + change));
    System.out.println("from the end of what Ironic did to our next verb:");
    diary.gaps(bench.calls().entries()).forEach(gap -> System.out.println("       " + gap));
    System.out.printf(
        Locale.ROOT,
        "  sum %.2f s%n",
        diary.gaps(bench.calls().entries()).stream().mapToDouble(NodeDiary.Gap::seconds).sum());
  }
}

package io.baremetal.checks.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.baremetal.api.crd.Crds;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.OperatorHealth;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.FakeClusterBuilder;
import io.baremetal.testkit.cluster.traffic.ClusterRequest;
import io.baremetal.testkit.cluster.traffic.Operation;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;

/** One fleet through its whole life. */
final class FleetRun {

  private static final Set<String> NOT_THE_OPERATOR = Set.of("test", "garbage collection");

  /** More requests than one host's life costs, so that none falls out of the journal. */
  private static final int JOURNAL_PER_HOST = 200;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private FleetRun() {}

  static FleetFigures of(int hosts) throws InterruptedException {
    resetPeak();
    long cpu = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    FakeClusterBuilder servers =
        FakeCluster.builder()
            .journal(JOURNAL_PER_HOST * hosts)
            .with("{apiVersion: v1, kind: Namespace, metadata: {name: metal3}}");
    Crds.all().forEach(crd -> servers.crd(crd.yaml()));
    try (FakeCluster cluster = servers.start();
        FakeIronic fake = FakeIronic.builder().steps(StepDurations.instant()).build();
        KubernetesClient kubernetes = Fabric8Clients.inProcess(cluster);
        IronicClient ironic = client(fake);
        Provisioner provisioner = IronicProvisioner.builder(ironic).config(config(hosts)).build();
        HostOperator operator =
            HostOperator.builder(kubernetes, provisioner).assertSoleController().start();
        Fleet fleet = new Fleet(cluster, hosts)) {
      fleet.provision();
      fleet.deprovision();
      fleet.delete();
      refuseSick(operator);
      double seconds = (System.nanoTime() - start) / 1e9;
      return new FleetFigures(
          hosts,
          fleet.completed(),
          fleet.errors(),
          seconds,
          new FleetFigures.ProcessFigures(
              (PROCESS.getProcessCpuTime() - cpu) / 1e9, peakHeapMebibytes()),
          fake.calls().counts(),
          writes(cluster));
    }
  }

  /** Figures of an operator that has given up would be worthless. */
  private static void refuseSick(HostOperator operator) {
    OperatorHealth health = operator.health();
    if (!health.isHealthy()) {
      throw new IllegalStateException("the operator is not well: " + health);
    }
  }

  private static IronicClient client(FakeIronic fake) {
    return IronicClient.builder()
        .endpoint("http://ironic.example:6385")
        .httpClient(new OkHttpClient.Builder().addInterceptor(fake.interceptor()).build())
        .build();
  }

  private static IronicProvisionerConfig config(int hosts) {
    return IronicProvisionerConfig.builder()
        .provisioningLimit(hosts)
        .deployKernelUrl("http://images.example/ipa.kernel")
        .deployRamdiskUrl("http://images.example/ipa.initramfs")
        .build();
  }

  /** What the operator wrote; the test's own requests come through the direct door. */
  private static Map<String, Long> writes(FakeCluster cluster) {
    return cluster
        .traffic()
        .requests(r -> r.result().isAcceptedWrite() && !NOT_THE_OPERATOR.contains(r.cause()))
        .stream()
        .map(ClusterRequest::operation)
        .collect(
            Collectors.groupingBy(
                written -> (written.verb() + " " + target(written)).strip(),
                Collectors.counting()));
  }

  private static String target(Operation written) {
    return written.subresource().isEmpty()
        ? written.resource()
        : written.resource() + "/" + written.subresource();
  }

  private static void resetPeak() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakHeapMebibytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / (1024 * 1024);
  }
}

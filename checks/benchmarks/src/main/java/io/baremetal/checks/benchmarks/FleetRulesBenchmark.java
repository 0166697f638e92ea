package io.baremetal.checks.benchmarks;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.rule.Fleet;
import io.baremetal.api.rule.FleetFinding;
import io.baremetal.api.rule.FleetRules;
import io.baremetal.api.validation.Profile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten thousand hosts against one another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FleetRulesBenchmark {

  private static final FleetRules RULES = FleetRules.under(Profile.strict());

  private final List<BareMetalHost> hosts =
      IntStream.range(0, 10_000).mapToObj(FleetRulesBenchmark::host).toList();

  private static BareMetalHost host(int i) {
    BmcDetails bmc =
        BmcDetails.builder()
            .address(
                "redfish-virtualmedia://10.0.%d.%d/redfish/v1/Systems/1"
                    .formatted(i / 250, i % 250))
            .build();
    return BareMetalHost.builder()
        .metadata(ObjectMetadata.builder().name("node-" + i).namespace("metal3").build())
        .spec(
            HostSpec.builder()
                .bmc(bmc)
                .bootMacAddress("52:54:00:%02x:%02x:01".formatted(i / 256, i % 256))
                .build())
        .build();
  }

  /** From the objects to all findings. */
  @Benchmark
  public List<FleetFinding> checkFleet() {
    return RULES.check(Fleet.of(hosts, List.of()));
  }
}

package io.baremetal.checks.benchmarks;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading one host from JSON, as it comes from an API server. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HostDocumentBenchmark {

  private final byte[] specOnly = HostDocuments.specOnly();
  private final byte[] full = HostDocuments.full();
  private final BareMetalHost fullHost = ModelJson.read(full, BareMetalHost.class).orElseThrow();

  /** A host as its owner writes it. */
  @Benchmark
  public Parsed<BareMetalHost> readSpecOnlyHost() {
    return ModelJson.read(specOnly, BareMetalHost.class);
  }

  /** A host with the status of a running one, and the hardware of a usual server. */
  @Benchmark
  public Parsed<BareMetalHost> readFullHost() {
    return ModelJson.read(full, BareMetalHost.class);
  }

  /** The way back. */
  @Benchmark
  public String writeFullHost() {
    return ModelJson.write(fullHost);
  }
}

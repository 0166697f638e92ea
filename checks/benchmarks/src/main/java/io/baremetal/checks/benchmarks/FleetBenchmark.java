package io.baremetal.checks.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes fleets through their whole life, from nothing to running machines and back, on embedded
 * servers in this JVM whose steps take no time of their own. What is left is the cost of the
 * operator, the Ironic client and the two fakes.
 *
 * <p>{@code mvn verify -Pbenchmarks -Dbenchmark.hosts=100,1000 -Dbenchmark.report=FILE}
 */
public final class FleetBenchmark {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FleetBenchmark() {}

  /**
   * Runs one fleet for each size in the system property {@code benchmark.hosts}, default 100 and
   * 1000, after a small one to warm up.
   */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    FleetRun.of(20);
    List<FleetFigures> figures = new ArrayList<>();
    for (String hosts : property("benchmark.hosts").orElse("100,1000").split(",", -1)) {
      FleetFigures run = FleetRun.of(Integer.parseInt(hosts.strip()));
      System.out.println(run.describe());
      figures.add(run);
    }
    Optional<String> report = property("benchmark.report");
    if (report.isPresent()) {
      Path file = Path.of(report.get()).toAbsolutePath();
      Files.createDirectories(file.getParent());
      JSON.writeValue(file.toFile(), figures);
    }
  }

  private static Optional<String> property(String name) {
    return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
  }
}

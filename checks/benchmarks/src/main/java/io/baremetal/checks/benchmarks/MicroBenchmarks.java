package io.baremetal.checks.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the small things that happen for every host all the time, each in a JVM of its own with
 * the default flags, and prints them beside what they should cost.
 *
 * <p>{@code mvn verify -Pbenchmarks -Dconformance.dir=DIR -Dbenchmark.only=BmcAddress.*}
 */
public final class MicroBenchmarks {

  /** Microseconds that each should cost at most, on one core of a small machine. */
  private static final Map<String, Double> GOALS =
      Map.of(
          "validateHost", 8.0,
          "validateProvisioning", 4.0,
          "parseBmcAddress", 2.0,
          "readSpecOnlyHost", 12.0,
          "readFullHost", 60.0,
          "checkFleet", 50_000.0);

  private static final String JIT_OF_EVERYBODY = "-XX:+TieredCompilation";

  private MicroBenchmarks() {}

  /** Takes its settings from system properties; see this class. */
  public static void main(String[] arguments) throws RunnerException {
    String classpath = System.getProperty("benchmark.classpath", "");
    if (!classpath.isEmpty()) {
      System.setProperty("java.class.path", classpath);
    }
    String vectors = System.getProperty("conformance.dir", "");
    long seconds = Long.getLong("benchmark.seconds", 5);
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(System.getProperty("benchmark.only", ".*"))
        .forks(1)
        .warmupIterations(3)
        .warmupTime(TimeValue.milliseconds(seconds * 400))
        .measurementIterations(5)
        .measurementTime(TimeValue.milliseconds(seconds * 200))
        .jvmArgs(JIT_OF_EVERYBODY, "-Xmx1g", "-Dconformance.dir=" + vectors);
    if (vectors.isEmpty()) {
      System.out.println("benchmarks over vectors left out: no conformance.dir");
      options.exclude("OverVectors");
    }
    lines(new Runner(options.build()).run()).forEach(System.out::println);
  }

  private static List<String> lines(Collection<RunResult> results) {
    List<String> lines = new ArrayList<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      lines.add(
          "%-24s %10.2f µs (goal %.0f)"
              .formatted(
                  name,
                  result.getPrimaryResult().getScore(),
                  GOALS.getOrDefault(name, Double.NaN)));
    }
    return lines;
  }
}

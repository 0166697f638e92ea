package io.baremetal.checks.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run cost.
 *
 * @param hosts how many hosts were applied
 * @param completed how many of them ran, were taken back and are gone
 * @param errors how many reported an error on the way
 * @param seconds wall time of the whole run
 * @param process CPU and memory of the JVM
 * @param ironicCalls how many calls of each kind Ironic got
 * @param writes how many writes of each kind the API server got
 */
record FleetFigures(
    int hosts,
    int completed,
    int errors,
    double seconds,
    ProcessFigures process,
    Map<String, Integer> ironicCalls,
    Map<String, Long> writes) {

  /**
   * What the JVM used.
   *
   * @param cpuSeconds CPU time of all threads
   * @param peakHeapMebibytes most heap in use at once
   */
  record ProcessFigures(double cpuSeconds, long peakHeapMebibytes) {}

  double hostsPerMinute() {
    return completed * 60 / seconds;
  }

  String describe() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "fleet of %d: %d/%d completed, %d errors, %.1f s, %.0f hosts/min, %.1f CPU-s, peak heap"
                + " %d MiB%n",
            hosts,
            completed,
            hosts,
            errors,
            seconds,
            hostsPerMinute(),
            process.cpuSeconds(),
            process.peakHeapMebibytes()));
    text.append(perHost("Ironic calls per host", ironicCalls));
    text.append(perHost("Kubernetes writes per host", writes));
    return text.toString().stripTrailing();
  }

  private String perHost(String title, Map<String, ? extends Number> counts) {
    double all = counts.values().stream().mapToDouble(Number::doubleValue).sum();
    StringBuilder text =
        new StringBuilder(String.format(Locale.ROOT, "  %s: %.1f%n", title, all / hosts));
    new TreeMap<>(counts)
        .forEach(
            (kind, count) ->
                text.append(
                    String.format(
                        Locale.ROOT, "    %6.2f  %s%n", count.doubleValue() / hosts, kind)));
    return text.toString();
  }
}

package io.baremetal.k8s.config;

import java.util.Map;

/**
 * Where an operator reports figures, by the names that metal3's dashboards use, for example {@code
 * metal3_reconcile_total}. Implementations are thread-safe, fast, and never throw; one for a meter
 * registry is a few lines.
 */
public interface OperatorMetrics {

  /** Adds one to a counter. Labels are few and each has few values, but for namespace and host. */
  void count(String name, Map<String, String> labels);

  /** Adds a measurement, in seconds for names that end so, to a histogram. */
  void record(String name, Map<String, String> labels, double value);

  /** Reports to nobody. */
  static OperatorMetrics none() {
    return new OperatorMetrics() {
      @Override
      public void count(String name, Map<String, String> labels) {}

      @Override
      public void record(String name, Map<String, String> labels, double value) {}
    };
  }
}

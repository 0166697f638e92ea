package io.baremetal.k8s.lifecycle;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One count or observation for a metric.
 *
 * @param metric the metric's name as scrapers know it
 * @param labels its labels
 * @param value how much a counter grows, or what a histogram observes (in seconds)
 */
public record Measurement(String metric, Map<String, String> labels, double value) {

  /** Copies the labels, in the order of their names. */
  public Measurement {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
  }

  /** One more of something. */
  public static Measurement count(String metric, Map<String, String> labels) {
    return new Measurement(metric, labels, 1);
  }
}

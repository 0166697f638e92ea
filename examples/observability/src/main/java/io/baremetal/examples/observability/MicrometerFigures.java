package io.baremetal.examples.observability;

import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.call.CallRecord;
import io.baremetal.k8s.config.OperatorMetrics;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;

/**
 * The operator's figures, and the time of each call of Ironic, in a Micrometer registry. The names
 * are those of metal3's dashboards; calls are {@code bmo.ironic.calls}, by method, route, verb and
 * status.
 */
final class MicrometerFigures implements OperatorMetrics, CallListener {

  /** From a quick power change to a long erasure of disks, in seconds. */
  private static final double[] BUCKETS = {1, 5, 15, 60, 300, 900, 3600, 14_400};

  private final MeterRegistry registry;

  MicrometerFigures(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void count(String name, Map<String, String> labels) {
    registry.counter(name, tags(labels)).increment();
  }

  @Override
  public void record(String name, Map<String, String> labels, double value) {
    DistributionSummary.builder(name)
        .tags(tags(labels))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(value);
  }

  @Override
  public void called(CallRecord call) {
    String status = call.status().isPresent() ? "" + call.status().getAsInt() : "none";
    Tags tags =
        Tags.of("method", call.method(), "route", call.route(), "status", status)
            .and("verb", call.verb().orElse(""));
    registry.timer("bmo.ironic.calls", tags).record(call.duration());
  }

  private static List<Tag> tags(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(label -> Tag.of(label.getKey(), label.getValue()))
        .toList();
  }
}

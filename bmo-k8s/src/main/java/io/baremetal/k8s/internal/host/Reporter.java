package io.baremetal.k8s.internal.host;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.k8s.config.OperatorMetrics;
import io.baremetal.k8s.lifecycle.Measurement;
import java.time.Instant;
import java.util.List;

/** Passes on what there is to tell and to count. */
final class Reporter {

  private final EventPublisher publisher;
  private final OperatorMetrics metrics;

  Reporter(EventPublisher publisher, OperatorMetrics metrics) {
    this.publisher = publisher;
    this.metrics = metrics;
  }

  void publish(BareMetalHost host, List<HostEvent> events, Instant now) {
    events.forEach(event -> publisher.publish(host, event, now));
  }

  void measure(List<Measurement> measurements) {
    measurements.forEach(this::measure);
  }

  void measure(Measurement measurement) {
    if (measurement.metric().endsWith("_seconds")) {
      metrics.record(measurement.metric(), measurement.labels(), measurement.value());
    } else {
      metrics.count(measurement.metric(), measurement.labels());
    }
  }
}

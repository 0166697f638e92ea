package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Monitoring;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** ServiceMonitor {@code metal3-ironic-prometheus-exporter}: reads what sensors said. */
public final class SensorMonitor implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint).filter(Blueprint::exportsSensors).map(SensorMonitor::monitor));
  }

  private static HasMetadata monitor(Blueprint blueprint) {
    return Monitoring.about(
        "ServiceMonitor",
        "metal3-ironic-prometheus-exporter",
        blueprint,
        // In an order that is the same in every process.
        new TreeMap<>(
            Map.of(
                "endpoints", List.of(Map.of("port", "metrics")),
                "selector", Map.of("matchLabels", Labels.STATE))));
  }
}

package io.baremetal.deploy.internal.component;

import io.baremetal.api.net.Attempt;
import io.baremetal.deploy.internal.part.Alerts;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Monitoring;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;

/** PrometheusRule {@code metal3-defaults}: alerts when sensors warn, or have fallen silent. */
public final class HardwareAlerts implements Component {

  @Override
  public Attempt<Optional<HasMetadata>> render(Blueprint blueprint) {
    return Attempt.of(
        Optional.of(blueprint).filter(Blueprint::alertsOfHardware).map(HardwareAlerts::rules));
  }

  private static HasMetadata rules(Blueprint blueprint) {
    return Monitoring.about(
        "PrometheusRule", "metal3-defaults", blueprint, Map.of("groups", Alerts.groups()));
  }
}

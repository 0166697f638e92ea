package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether and how sensor readings of machines become Prometheus metrics. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = PrometheusExporter.Builder.class)
public interface PrometheusExporter extends Extensible {

  /** Whether the exporter runs. Required by the CRD, so always written. */
  @Value.Default
  default boolean enabled() {
    return false;
  }

  /** Seconds between two readings, at least 60. The CRD defaults it to 60. */
  Optional<Long> sensorCollectionInterval();

  /** Whether the ready-made alerts are left out. */
  Optional<Boolean> disableDefaultPrometheusRules();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link PrometheusExporter}. Not thread-safe. */
  final class Builder extends ImmutablePrometheusExporter.Builder {}
}

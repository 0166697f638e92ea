package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/** When the long operations on a host last began and ended. Immutable. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = OperationHistory.Builder.class)
public interface OperationHistory extends Extensible {

  /** Registration at the provisioner. */
  @Value.Default
  default OperationMetric register() {
    return OperationMetric.empty();
  }

  /** Inspection of the hardware. */
  @Value.Default
  default OperationMetric inspect() {
    return OperationMetric.empty();
  }

  /** Putting an image on the host. */
  @Value.Default
  default OperationMetric provision() {
    return OperationMetric.empty();
  }

  /** Removing the image. */
  @Value.Default
  default OperationMetric deprovision() {
    return OperationMetric.empty();
  }

  /** Nothing was ever done. */
  static OperationHistory empty() {
    return ImmutableOperationHistory.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link OperationHistory}. Not thread-safe. */
  final class Builder extends ImmutableOperationHistory.Builder {}
}

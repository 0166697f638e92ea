package io.baremetal.api.firmware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import org.immutables.value.Value;

/** Points to a FirmwareSchema. Immutable. Both parts are required by the CRD, so always written. */
@Value.Immutable
@JsonDeserialize(builder = SchemaReference.Builder.class)
public interface SchemaReference extends Extensible {

  /** Name. */
  @Value.Default
  default String name() {
    return "";
  }

  /** Namespace. */
  @Value.Default
  default String namespace() {
    return "";
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SchemaReference}. Not thread-safe. */
  final class Builder extends ImmutableSchemaReference.Builder {}
}

package io.baremetal.api.claim;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A label that a namespace must have. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = NamespaceLabel.Builder.class)
public interface NamespaceLabel extends Extensible {

  /** Key of the label. Required by the CRD, so always written. */
  @Value.Default
  default String name() {
    return "";
  }

  /** Value of the label; absent or empty means any. */
  Optional<String> value();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link NamespaceLabel}. Not thread-safe. */
  final class Builder extends ImmutableNamespaceLabel.Builder {}
}

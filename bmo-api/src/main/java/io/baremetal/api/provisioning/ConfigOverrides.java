package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Replaces parts of the deployment that nobody supports replacing. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = ConfigOverrides.Builder.class)
public interface ConfigOverrides extends Extensible {

  /** Container image of the deploy agent. */
  Optional<String> ironicAgentImage();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link ConfigOverrides}. Not thread-safe. */
  final class Builder extends ImmutableConfigOverrides.Builder {}
}

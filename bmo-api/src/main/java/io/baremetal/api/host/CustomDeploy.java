package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A deploy method other than writing the image. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = CustomDeploy.Builder.class)
public interface CustomDeploy extends Extensible {

  /** Name of the deploy step that the deploy agent offers. */
  Optional<String> method();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link CustomDeploy}. Not thread-safe. */
  final class Builder extends ImmutableCustomDeploy.Builder {}
}

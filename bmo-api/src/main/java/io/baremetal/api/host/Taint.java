package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A Kubernetes node taint. Immutable. Deprecated on hosts and without effect. */
@Value.Immutable
@JsonDeserialize(builder = Taint.Builder.class)
public interface Taint extends Extensible {

  /** Key. */
  Optional<String> key();

  /** Value. */
  Optional<String> value();

  /** What happens to pods that do not tolerate it. */
  Optional<String> effect();

  /** When it was added. */
  Optional<Instant> timeAdded();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Taint}. Not thread-safe. */
  final class Builder extends ImmutableTaint.Builder {}
}

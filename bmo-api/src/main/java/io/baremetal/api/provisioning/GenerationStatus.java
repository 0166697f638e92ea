package io.baremetal.api.provisioning;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which generation of one deployed object the operator applied last. Immutable. Group, resource,
 * namespace and name are its key in the list and always written.
 */
@Value.Immutable
@JsonDeserialize(builder = GenerationStatus.Builder.class)
public interface GenerationStatus extends Extensible {

  /** API group of the object; empty for the core group. */
  @Value.Default
  default String group() {
    return "";
  }

  /** Plural name of the kind. */
  @Value.Default
  default String resource() {
    return "";
  }

  /** Namespace; empty for cluster-scoped objects. */
  @Value.Default
  default String namespace() {
    return "";
  }

  /** Name. */
  @Value.Default
  default String name() {
    return "";
  }

  /** Generation that was applied last. */
  Optional<Long> lastGeneration();

  /** Hash of the content that was applied last, for kinds without generation. */
  Optional<String> hash();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link GenerationStatus}. Not thread-safe. */
  final class Builder extends ImmutableGenerationStatus.Builder {}
}

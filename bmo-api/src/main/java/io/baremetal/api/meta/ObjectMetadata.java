package io.baremetal.api.meta;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Kubernetes keeps about every object: its name, its labels, who owns it, whether it is being
 * deleted. Immutable. Fields without an accessor ({@code managedFields}, ...) are kept as unknown
 * fields.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = ObjectMetadata.Builder.class)
public interface ObjectMetadata extends Extensible, OmittedWhenEmpty {

  /**
   * Name, unique in the namespace and the kind. Absent before creation when {@link #generateName}
   * is used.
   */
  Optional<String> name();

  /** Namespace; absent for cluster-scoped kinds. */
  Optional<String> namespace();

  /** Prefix from which the API server makes a name. */
  Optional<String> generateName();

  /**
   * Identity of this very object: another object of the same name has another one. Set by the API
   * server.
   */
  Optional<String> uid();

  /**
   * Version of the stored object. Opaque: to be compared for equality only and handed back on
   * writes.
   */
  Optional<String> resourceVersion();

  /** Counts the changes of the spec. Set by the API server. */
  Optional<Long> generation();

  /** When the object was created. Set by the API server. */
  Optional<Instant> creationTimestamp();

  /** When somebody asked for deletion. The object lives on until {@link #finalizers} is empty. */
  Optional<Instant> deletionTimestamp();

  /** Seconds that the deletion may take, where the kind knows such a time. */
  Optional<Long> deletionGracePeriodSeconds();

  /** Labels, by key. */
  Map<String, String> labels();

  /** Annotations, by key. */
  Map<String, String> annotations();

  /** Names of those who still have to clean up before a deleted object may vanish. */
  List<String> finalizers();

  /** Objects with which this one is garbage-collected. */
  List<OwnerReference> ownerReferences();

  /** Whether deletion was asked for. */
  default boolean isBeingDeleted() {
    return deletionTimestamp().isPresent();
  }

  /** Value of one annotation, by key. */
  default Optional<String> annotation(String key) {
    return Optional.ofNullable(annotations().get(key));
  }

  /** Whether {@code name} is among the finalizers. */
  default boolean hasFinalizer(String name) {
    return finalizers().contains(name);
  }

  /** Metadata that says nothing. */
  static ObjectMetadata empty() {
    return ImmutableObjectMetadata.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link ObjectMetadata}. Not thread-safe. */
  final class Builder extends ImmutableObjectMetadata.Builder {}
}

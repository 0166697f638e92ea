package io.baremetal.ironic.allocation;

import io.baremetal.ironic.config.RequestStyle;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A wish for a node. Only what is set is sent. Names a class, or the node that is already in use.
 */
@Value.Immutable
@RequestStyle
public interface CreateAllocation {

  /** The class that the node must have; required unless {@link #node} is set. */
  Optional<String> resourceClass();

  /** A node that is deployed already, to be noted as taken. Since API 1.58. */
  Optional<NodeRef> node();

  /** Unique name. */
  Optional<String> name();

  /** A UUID of the caller's choice, so that a repeated creation is recognised. */
  Optional<String> uuid();

  /** What the node must have. */
  List<String> traits();

  /** The nodes to choose from; empty means all. */
  List<NodeRef> candidateNodes();

  /** Who it is for. Since API 1.60. */
  Optional<String> owner();

  /** The caller's own notes, as plain values. */
  Map<String, Object> extra();

  /** Refuses what Ironic would refuse. */
  @Value.Check
  default void check() {
    if (resourceClass().isEmpty() && node().isEmpty()) {
      throw new IllegalArgumentException("an allocation needs a resource class or a node");
    }
  }

  /** Any free node of a class. */
  static CreateAllocation ofClass(String resourceClass) {
    return builder().resourceClass(resourceClass).build();
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link CreateAllocation} values. Not thread-safe. */
  final class Builder extends ImmutableCreateAllocation.Builder {
    Builder() {}
  }
}

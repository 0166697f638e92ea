package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.provisioner.HostEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What a turn means for a host. Immutable. */
@Value.Immutable
public interface Settled {

  /** The host's status after the turn, conditions as they were. */
  HostStatus status();

  /** Actions that have reached their goal since the host entered its state. */
  Set<HostAction> passed();

  /** When to look again; empty if the pass goes on with another turn. */
  Optional<Requeue> requeue();

  /** What the host's owner is told once the status is stored. */
  List<HostEvent> events();

  /** What is counted once the status is stored. */
  List<Measurement> measurements();

  /** Keys of annotations that go away. */
  List<String> droppedAnnotations();

  /** Whether conditions follow the new status. */
  @Value.Default
  default ConditionsUpkeep conditions() {
    return ConditionsUpkeep.RECOMPUTED;
  }

  /** Whether there still is a host to write to. */
  @Value.Default
  default Existence existence() {
    return Existence.EXISTS;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link Settled}s. Not thread-safe. */
  final class Builder extends ImmutableSettled.Builder {
    Builder() {}
  }

  /** Whether conditions follow the new status. */
  enum ConditionsUpkeep {
    /** They do. */
    RECOMPUTED,
    /** They stay: nothing was found out about the machine. */
    KEPT
  }

  /** Whether there still is a host. */
  enum Existence {
    /** There is. */
    EXISTS,
    /** It is gone. */
    GONE
  }
}

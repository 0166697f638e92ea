package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The states in which a row is tried. Immutable.
 *
 * @param listed the states named
 * @param scope whether those are meant or all others
 */
public record StateSet(List<ProvisioningState> listed, Scope scope) {

  /** Copies the list. */
  public StateSet {
    listed = List.copyOf(listed);
  }

  /** Whether a host in this state is meant; a state that this version does not know may be. */
  public boolean contains(ProvisioningState state) {
    return listed.contains(state) == (scope == Scope.ONLY);
  }

  /** The known states that are meant. */
  public Set<ProvisioningState> known() {
    return ProvisioningState.known().stream()
        .filter(this::contains)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** As the documentation writes it. */
  @Override
  public String toString() {
    String names = listed.stream().map(StateSet::nameOf).collect(Collectors.joining(", "));
    if (scope == Scope.ONLY) {
      return names;
    }
    return listed.isEmpty() ? "any state" : "any state but " + names;
  }

  /** How messages and documentation call a state. */
  public static String nameOf(ProvisioningState state) {
    return state.equals(ProvisioningState.NONE) ? "new" : state.wire();
  }

  /** How the list is to be read. */
  public enum Scope {
    /** Only these. */
    ONLY,
    /** All but these. */
    ALL_BUT
  }
}

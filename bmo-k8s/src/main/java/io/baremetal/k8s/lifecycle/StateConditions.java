package io.baremetal.k8s.lifecycle;

import static io.baremetal.k8s.lifecycle.StateConditions.Availability.AVAILABLE;
import static io.baremetal.k8s.lifecycle.StateConditions.Availability.NOT_AVAILABLE;
import static io.baremetal.k8s.lifecycle.StateConditions.Management.BEGINNING;
import static io.baremetal.k8s.lifecycle.StateConditions.Management.ENDING;
import static io.baremetal.k8s.lifecycle.StateConditions.Management.FULL;
import static io.baremetal.k8s.lifecycle.StateConditions.Management.NONE;

import io.baremetal.api.host.ProvisioningState;
import java.util.Map;
import java.util.Optional;

/**
 * What a state alone says about conditions.
 *
 * @param management whether the BMC answers to us
 * @param availability whether an image could be deployed at once
 * @param progress the operation that is going on; empty if none is
 * @param use whether the machine runs what it is there for
 */
record StateConditions(
    Management management, Availability availability, Optional<String> progress, Use use) {

  private static final Map<ProvisioningState, StateConditions> BY_STATE =
      Map.ofEntries(
          Map.entry(ProvisioningState.NONE, idle(NONE)),
          Map.entry(ProvisioningState.UNMANAGED, idle(NONE)),
          Map.entry(ProvisioningState.REGISTERING, working(BEGINNING, "Registering")),
          Map.entry(ProvisioningState.INSPECTING, working(FULL, "Inspecting")),
          Map.entry(ProvisioningState.MATCH_PROFILE, working(FULL, "Inspecting")),
          Map.entry(ProvisioningState.PREPARING, working(FULL, "Preparing")),
          Map.entry(ProvisioningState.AVAILABLE, unused()),
          Map.entry(ProvisioningState.READY, unused()),
          Map.entry(ProvisioningState.PROVISIONING, working(FULL, "Provisioning")),
          Map.entry(ProvisioningState.PROVISIONED, used()),
          Map.entry(ProvisioningState.EXTERNALLY_PROVISIONED, used()),
          Map.entry(ProvisioningState.DEPROVISIONING, working(FULL, "Deprovisioning")),
          Map.entry(
              ProvisioningState.POWERING_OFF_BEFORE_DELETE,
              working(FULL, "PoweringOffBeforeDelete")),
          Map.entry(ProvisioningState.DELETING, working(ENDING, "Deleting")));

  /** A state nobody knows says nothing good. */
  static StateConditions of(ProvisioningState state) {
    return BY_STATE.getOrDefault(state, idle(NONE));
  }

  boolean inUse() {
    return use == Use.IN_USE;
  }

  private static StateConditions idle(Management management) {
    return new StateConditions(management, NOT_AVAILABLE, Optional.empty(), Use.NOT_IN_USE);
  }

  private static StateConditions working(Management management, String progress) {
    return new StateConditions(management, NOT_AVAILABLE, Optional.of(progress), Use.NOT_IN_USE);
  }

  private static StateConditions unused() {
    return new StateConditions(FULL, AVAILABLE, Optional.empty(), Use.NOT_IN_USE);
  }

  private static StateConditions used() {
    return new StateConditions(FULL, NOT_AVAILABLE, Optional.empty(), Use.IN_USE);
  }

  /** Whether the BMC answers to us. */
  enum Management {
    /** Nobody has told us of a BMC. */
    NONE,
    /** It is being verified. */
    BEGINNING,
    /** It does, unless its power fails. */
    FULL,
    /** It did; nobody looks any more. */
    ENDING
  }

  /** Whether an image could be deployed at once. */
  enum Availability {
    /** It could. */
    AVAILABLE,
    /** It could not. */
    NOT_AVAILABLE
  }

  /** Whether the machine runs what it is there for. */
  enum Use {
    /** It does. */
    IN_USE,
    /** It does not. */
    NOT_IN_USE
  }
}

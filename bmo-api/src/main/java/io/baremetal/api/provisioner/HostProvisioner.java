package io.baremetal.api.provisioner;

import java.util.Optional;

/**
 * The verbs that every backend has, for one host and one pass. Each is idempotent and takes one
 * step; see the package page for the contract. Not thread-safe.
 */
public interface HostProvisioner {

  /**
   * Makes the host known to the backend and its BMC verified, or finds that nothing is left to do.
   * Called on nearly every pass of every state, so doing nothing must be cheap.
   */
  Step<Registration> register(RegisterRequest request);

  /** Finds out the hardware. Done comes with the details. */
  Step<Inspection> inspect(InspectRequest request);

  /** Brings RAID and firmware to the wanted settings and makes the host available. */
  Step<Preparation> prepare(PrepareRequest request);

  /** Writes the image, or runs the custom deploy, and starts the machine. */
  Step<Completed> provision(ProvisionRequest request);

  /** Takes the image off the machine and cleans it. */
  Step<Completed> deprovision(DeprovisionRequest request);

  /**
   * Brings the power to the wanted state. In progress after a change was asked for, done when the
   * machine is in that state already.
   */
  Step<Completed> setPower(PowerRequest request);

  /** What the backend sees of the machine now; cheap. */
  Step<HostObservation> observe();

  /** Makes the backend forget the host. Done when it does not know it (any more). */
  Step<Completed> remove();

  /**
   * Whether this host may start, or go on with, an operation that takes a slot. A host that is busy
   * already, or that needs no slot at all, always may.
   *
   * @throws ProvisionerException if the backend could not be asked
   */
  boolean hasCapacity();

  /**
   * A facility that only some backends have: {@link Adopting}, {@link Detaching}, {@link
   * Servicing}, {@link FirmwareReading}, {@link DataImages}, {@link EventSubscriptions}, {@link
   * RamdiskImages}. Empty if this one has it not, so that its caller can say so to the host's
   * owner.
   */
  <C> Optional<C> capability(Class<C> facility);
}

package io.baremetal.api.provisioner;

/** Changing the firmware of a machine that keeps its image. */
public interface Servicing {

  /**
   * Brings BIOS settings and firmware to the wanted values, with a reboot of the machine if that is
   * what it takes. Without any firmware wanted, gives up a service that waits or has failed. Done
   * when nothing is left to do. Idempotent.
   *
   * @return with every step, whether this call launched the service, or found on its first call
   *     that nothing was to be launched; either way the wanted firmware may now be recorded
   */
  Step<Launch> service(ServiceRequest request);
}

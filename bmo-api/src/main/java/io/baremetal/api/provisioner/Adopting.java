package io.baremetal.api.provisioner;

/** Taking a machine that already runs its image into care without touching it. */
public interface Adopting {

  /** Makes the backend treat the host as provisioned. Done when it does. Idempotent. */
  Step<Completed> adopt(AdoptRequest request);
}

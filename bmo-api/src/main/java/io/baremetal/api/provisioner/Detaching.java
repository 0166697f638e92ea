package io.baremetal.api.provisioner;

/** Forgetting a host without disturbing its machine. */
public interface Detaching {

  /** Makes the backend forget the host, its machine left as it is. Idempotent. */
  Step<Completed> detach(DetachMode mode);
}

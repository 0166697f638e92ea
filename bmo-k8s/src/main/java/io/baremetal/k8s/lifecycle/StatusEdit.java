package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.HostStatus;

/** A change of a host's status that can be told apart from the moment it is made. */
@FunctionalInterface
public interface StatusEdit {

  /** The status after the change; the same one if there is nothing to change. */
  HostStatus apply(HostStatus status);
}

package io.baremetal.k8s.internal.action;

import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Outcome;

/** Carries out one {@link io.baremetal.k8s.lifecycle.HostAction}. Thread-safe. */
@FunctionalInterface
public interface ActionHandler {

  /**
   * Takes one step towards the action's goal; harmless to repeat.
   *
   * @param host the host as it is seen in this pass
   * @param provisioner the verbs for this host
   * @throws RuntimeException if something broke that is not the host's fault; nothing is recorded
   */
  Outcome perform(HostView host, HostProvisioner provisioner);
}

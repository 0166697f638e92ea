package io.baremetal.deploy.value;

import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ControlPlane;
import java.util.Optional;

/**
 * Where Ironic's API is. Without a provisioning network, or with virtual media on another one, a
 * proxy on each node of OpenShift stands in front of it, unless the control plane runs outside the
 * cluster.
 *
 * @param spec the Provisioning's spec
 * @param controlPlane where the cluster's control plane runs
 * @param target what kind of cluster it is
 */
public record IronicAccess(ProvisioningSpec spec, ControlPlane controlPlane, Target target) {

  private static final int API_PORT = 6385;
  private static final int API_PORT_BEHIND_PROXY = 6388;

  /** Whether there is no provisioning network. */
  public boolean isDisabled() {
    return spec.provisioningNetwork().equals(Optional.of(NetworkMode.DISABLED));
  }

  /** Whether machines reach virtual media over another network than the provisioning network. */
  public boolean viaExternalNetwork() {
    return spec.virtualMediaViaExternalNetwork().orElse(false);
  }

  /** Whether a proxy on each node stands in front of Ironic. */
  public boolean usesProxy() {
    return target == Target.OPENSHIFT
        && controlPlane == ControlPlane.IN_CLUSTER
        && (isDisabled() || viaExternalNetwork());
  }

  /** Where Ironic itself listens. */
  public int port() {
    return usesProxy() ? API_PORT_BEHIND_PROXY : API_PORT;
  }

  /** The API's URL inside the cluster, version included. */
  public String endpoint(String namespace) {
    return "https://" + ServiceNames.full("metal3-state", namespace) + ":" + port() + "/v1/";
  }
}

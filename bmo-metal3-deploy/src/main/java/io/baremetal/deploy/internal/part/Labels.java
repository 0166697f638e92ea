package io.baremetal.deploy.internal.part;

import java.util.Map;

/** Labels of the deployment's objects. */
public final class Labels {

  private static final String COMPONENT = "baremetal.openshift.io/cluster-baremetal-operator";

  /** What Services select Ironic's pod by. */
  public static final Map<String, String> STATE = Map.of(COMPONENT, "metal3-state");

  /** All labels of Ironic's pod and Deployment. */
  public static final Map<String, String> IRONIC =
      Map.of("k8s-app", "metal3", COMPONENT, "metal3-state");

  private Labels() {}
}

package io.baremetal.deploy.internal.part;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Labels of the deployment's objects. */
public final class Labels {

  private static final String COMPONENT = "baremetal.openshift.io/cluster-baremetal-operator";

  /** What Services select Ironic's pod by. */
  public static final Map<String, String> STATE = Map.of(COMPONENT, "metal3-state");

  /** All labels of Ironic's pod and Deployment. */
  public static final Map<String, String> IRONIC =
      sorted(Map.of("k8s-app", "metal3", COMPONENT, "metal3-state"));

  private Labels() {}

  /** The order of {@code Map.of} differs from run to run, and with it the rendered text. */
  private static Map<String, String> sorted(Map<String, String> labels) {
    return Collections.unmodifiableMap(new TreeMap<>(labels));
  }
}

package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ControlPlane;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.List;
import java.util.Map;

/** Where the pods may run. */
public final class Scheduling {

  private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";

  /** What OpenShift still calls it. */
  private static final String MASTER = "node-role.kubernetes.io/master";

  private static final long SECONDS_ON_A_BROKEN_NODE = 120;

  /** For DaemonSets, which bear the taint of control-plane nodes without a value only. */
  public static final List<Toleration> DAEMON_TOLERATIONS =
      patient(new TolerationBuilder().withKey(MASTER));

  private Scheduling() {}

  /** Control-plane nodes are welcome; a broken node is left after two minutes. */
  public static List<Toleration> tolerations(ClusterFacts facts) {
    return patient(exists(facts.target() == Target.OPENSHIFT ? MASTER : CONTROL_PLANE));
  }

  private static List<Toleration> patient(TolerationBuilder ofControlPlane) {
    return List.of(
        ofControlPlane.withEffect("NoSchedule").build(),
        exists("CriticalAddonsOnly").build(),
        brokenNode("node.kubernetes.io/not-ready"),
        brokenNode("node.kubernetes.io/unreachable"));
  }

  /** Control-plane nodes, where OpenShift has them; any node of other clusters. */
  public static Map<String, String> nodeSelector(ClusterFacts facts) {
    return facts.target() == Target.OPENSHIFT && facts.controlPlane() == ControlPlane.IN_CLUSTER
        ? Map.of(MASTER, "")
        : Map.of();
  }

  private static TolerationBuilder exists(String key) {
    return new TolerationBuilder().withKey(key).withOperator("Exists");
  }

  private static Toleration brokenNode(String key) {
    return exists(key)
        .withEffect("NoExecute")
        .withTolerationSeconds(SECONDS_ON_A_BROKEN_NODE)
        .build();
  }
}

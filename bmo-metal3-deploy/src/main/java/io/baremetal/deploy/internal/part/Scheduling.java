package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ControlPlane;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the pods may run. */
public final class Scheduling {

  private static final String CONTROL_PLANE = "node-role.kubernetes.io/master";
  private static final long SECONDS_ON_A_BROKEN_NODE = 120;

  /** Control-plane nodes are welcome; a broken node is left after two minutes. */
  public static final List<Toleration> TOLERATIONS =
      List.of(
          exists(CONTROL_PLANE).withEffect("NoSchedule").build(),
          exists("CriticalAddonsOnly").build(),
          brokenNode("node.kubernetes.io/not-ready"),
          brokenNode("node.kubernetes.io/unreachable"));

  /** The same for DaemonSets, which bear the taint of control-plane nodes without a value only. */
  public static final List<Toleration> DAEMON_TOLERATIONS =
      Stream.concat(
              Stream.of(
                  new TolerationBuilder().withKey(CONTROL_PLANE).withEffect("NoSchedule").build()),
              TOLERATIONS.stream().skip(1))
          .toList();

  private Scheduling() {}

  /** Control-plane nodes, where the cluster has them. */
  public static Map<String, String> nodeSelector(ClusterFacts facts) {
    return facts.controlPlane() == ControlPlane.EXTERNAL ? Map.of() : Map.of(CONTROL_PLANE, "");
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

package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ControlPlane;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TolerationBuilder;
import java.util.List;
import java.util.Map;

/** Where the pods may run. */
public final class Scheduling {

  private static final long SECONDS_ON_A_BROKEN_NODE = 120;

  /** Control-plane nodes are welcome; a broken node is left after two minutes. */
  public static final List<Toleration> TOLERATIONS =
      List.of(
          exists("node-role.kubernetes.io/master").withEffect("NoSchedule").build(),
          exists("CriticalAddonsOnly").build(),
          brokenNode("node.kubernetes.io/not-ready"),
          brokenNode("node.kubernetes.io/unreachable"));

  private Scheduling() {}

  /** Control-plane nodes, where the cluster has them. */
  public static Map<String, String> nodeSelector(ClusterFacts facts) {
    return facts.controlPlane() == ControlPlane.EXTERNAL
        ? Map.of()
        : Map.of("node-role.kubernetes.io/master", "");
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

package io.baremetal.deploy.internal.part;

import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What all pods of the deployment have in common. */
public final class Pods {

  private static final String WORKLOAD_ANNOTATION = "target.workload.openshift.io/management";

  /** Asks OpenShift's workload partitioning to move the pod to the management CPUs. */
  private static final String WORKLOAD_EFFECT = "{\"effect\": \"PreferredDuringScheduling\"}";

  private static final String MIRROR_HASH_ANNOTATION = "machine-os-images-mirror-config/hash";

  private Pods() {}

  /** A pod with a network of its own. */
  public static PodSpecBuilder onPodNetwork(ClusterFacts facts) {
    PodSpecBuilder pod =
        new PodSpecBuilder()
            .withDnsPolicy("ClusterFirstWithHostNet")
            .withPriorityClassName("system-node-critical")
            .withNodeSelector(Scheduling.nodeSelector(facts))
            .withTolerations(Scheduling.tolerations(facts));
    // Elsewhere there is no account for it, and Ironic has nothing to ask of the API server.
    return facts.target() == Target.OPENSHIFT
        ? pod.withServiceAccountName("cluster-baremetal-operator")
        : pod.withAutomountServiceAccountToken(false);
  }

  /** A pod on the node's network; its programs need root. */
  public static PodSpecBuilder onHostNetwork(ClusterFacts facts) {
    return onPodNetwork(facts)
        .withHostNetwork(true)
        .withNewSecurityContext()
        .withRunAsNonRoot(false)
        .endSecurityContext();
  }

  /** The annotation by which a new list of mirrors restarts a pod; none without mirrors. */
  public static Map<String, String> withMirrors(ClusterFacts facts) {
    return facts
        .mirrorConfig()
        .filter(config -> facts.target() == Target.OPENSHIFT)
        .map(config -> Map.of(MIRROR_HASH_ANNOTATION, config.hash()))
        .orElse(Map.of());
  }

  /** A template of pods with further annotations. */
  public static PodTemplateSpec template(
      Map<String, String> labels,
      Map<String, String> annotations,
      PodSpec pod,
      ClusterFacts facts) {
    Map<String, String> all = new TreeMap<>(annotations);
    if (facts.target() == Target.OPENSHIFT) {
      all.put(WORKLOAD_ANNOTATION, WORKLOAD_EFFECT);
    }
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withAnnotations(Collections.unmodifiableMap(all))
        .withLabels(labels)
        .endMetadata()
        .withSpec(pod)
        .build();
  }
}

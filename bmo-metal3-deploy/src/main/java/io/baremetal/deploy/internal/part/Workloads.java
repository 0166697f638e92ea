package io.baremetal.deploy.internal.part;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;

/** Deployments and DaemonSets around templates of pods. */
public final class Workloads {

  /** Marks what the operator has taken over from an older one. */
  private static final Map<String, String> OWNED = Map.of("baremetal.openshift.io/owned", "");

  private Workloads() {}

  /** One pod, which is gone before the next one starts. */
  public static Deployment recreated(
      String name, Map<String, String> labels, PodTemplateSpec pod, Blueprint blueprint) {
    return new DeploymentBuilder(single(name, labels, pod, blueprint))
        .editMetadata()
        .withAnnotations(blueprint.onOpenShift() ? OWNED : Map.of())
        .endMetadata()
        .editSpec()
        .withNewStrategy()
        .withType("Recreate")
        .endStrategy()
        .endSpec()
        .build();
  }

  /** One pod, beside which the next one starts. */
  public static Deployment single(
      String name, Map<String, String> labels, PodTemplateSpec pod, Blueprint blueprint) {
    return new DeploymentBuilder()
        .withMetadata(Metadata.owned(name, blueprint).withLabels(labels).build())
        .withNewSpec()
        .withReplicas(1)
        .withNewSelector()
        .withMatchLabels(labels)
        .endSelector()
        .withTemplate(pod)
        .endSpec()
        .build();
  }

  /** A pod on each control-plane node, all of which are replaced at once. */
  public static DaemonSet everywhere(
      String name, Map<String, String> labels, PodTemplateSpec pod, Blueprint blueprint) {
    return new DaemonSetBuilder()
        .withMetadata(Metadata.owned(name, blueprint).withLabels(Labels.APP).build())
        .withNewSpec()
        .withNewSelector()
        .withMatchLabels(labels)
        .endSelector()
        .withTemplate(pod)
        .withNewUpdateStrategy()
        .withNewRollingUpdate()
        .withMaxUnavailable(new IntOrString("100%"))
        .endRollingUpdate()
        .endUpdateStrategy()
        .endSpec()
        .build();
  }
}

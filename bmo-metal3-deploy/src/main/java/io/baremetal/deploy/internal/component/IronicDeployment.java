package io.baremetal.deploy.internal.component;

import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.internal.part.Injection;
import io.baremetal.deploy.internal.part.IronicContainers;
import io.baremetal.deploy.internal.part.IronicInitContainers;
import io.baremetal.deploy.internal.part.IronicVolumes;
import io.baremetal.deploy.internal.part.Labels;
import io.baremetal.deploy.internal.part.Ownership;
import io.baremetal.deploy.internal.part.Scheduling;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Deployment {@code metal3}: Ironic, its web server, DHCP, and what prepares the node for them. */
public final class IronicDeployment implements Component {

  private static final String WORKLOAD_ANNOTATION = "target.workload.openshift.io/management";

  /** Asks OpenShift's workload partitioning to move the pod to the management CPUs. */
  private static final String WORKLOAD_EFFECT = "{\"effect\": \"PreferredDuringScheduling\"}";

  private static final String MIRROR_HASH_ANNOTATION = "machine-os-images-mirror-config/hash";

  @Override
  public Optional<HasMetadata> render(Blueprint blueprint) {
    return Optional.of(
        new DeploymentBuilder()
            .withNewMetadata()
            .withName("metal3")
            .withNamespace(blueprint.facts().namespace())
            .withAnnotations(Map.of("baremetal.openshift.io/owned", ""))
            .withLabels(Labels.IRONIC)
            .withOwnerReferences(Ownership.of(blueprint.provisioning()))
            .endMetadata()
            .withNewSpec()
            .withReplicas(1)
            .withNewStrategy()
            .withType("Recreate") // two Ironics on one database or one DHCP range would fight
            .endStrategy()
            .withNewSelector()
            .withMatchLabels(Labels.IRONIC)
            .endSelector()
            .withTemplate(pod(blueprint))
            .endSpec()
            .build());
  }

  private static PodTemplateSpec pod(Blueprint blueprint) {
    return new PodTemplateSpecBuilder()
        .withNewMetadata()
        .withAnnotations(annotations(blueprint))
        .withLabels(Labels.IRONIC)
        .endMetadata()
        .withNewSpec()
        .withServiceAccountName("cluster-baremetal-operator")
        .withHostNetwork(true)
        .withDnsPolicy("ClusterFirstWithHostNet")
        .withPriorityClassName("system-node-critical")
        .withNodeSelector(Scheduling.nodeSelector(blueprint.facts()))
        .withTolerations(Scheduling.TOLERATIONS)
        .withNewSecurityContext()
        .withRunAsNonRoot(false)
        .endSecurityContext()
        .withInitContainers(Injection.into(IronicInitContainers.of(blueprint), blueprint.facts()))
        .withContainers(Injection.into(IronicContainers.of(blueprint), blueprint.facts()))
        .withVolumes(IronicVolumes.all())
        .endSpec()
        .build();
  }

  private static Map<String, String> annotations(Blueprint blueprint) {
    Map<String, String> annotations = new LinkedHashMap<>();
    annotations.put(WORKLOAD_ANNOTATION, WORKLOAD_EFFECT);
    blueprint
        .facts()
        .mirrorConfigHash()
        .ifPresent(hash -> annotations.put(MIRROR_HASH_ANNOTATION, hash));
    return annotations;
  }
}

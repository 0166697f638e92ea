package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.MirrorConfig;
import io.baremetal.deploy.facts.PullSecret;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rendered for a cluster that is no OpenShift can start there, with nobody's help. */
final class PlainKubernetesTest {

  static Stream<ProvisioningSpec> specs() {
    return Stream.of(
        Scenarios.managedSpec(),
        Scenarios.managedWithEverything().spec(),
        Scenarios.disabled().spec());
  }

  private static List<HasMetadata> objects(ProvisioningSpec spec, ClusterFacts facts) {
    Rendering rendering =
        Metal3Manifests.render(
            EffectiveProvisioning.of(Scenarios.provisioning(spec), Profile.strict()), facts);
    assertThat(rendering.refusal()).isEmpty();
    return rendering.objects();
  }

  private static PodTemplateSpec pod(List<HasMetadata> objects) {
    return objects.stream()
        .filter(Deployment.class::isInstance)
        .map(object -> ((Deployment) object).getSpec().getTemplate())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void rendersAllThatThePodMounts(ProvisioningSpec spec) {
    List<HasMetadata> objects = objects(spec, Scenarios.kubernetes().build());
    List<String> secrets =
        objects.stream()
            .filter(Secret.class::isInstance)
            .map(object -> object.getMetadata().getName())
            .toList();
    assertThat(pod(objects).getSpec().getVolumes())
        .allSatisfy(
            volume -> {
              assertThat(volume.getHostPath()).isNull();
              if (volume.getSecret() != null) {
                assertThat(volume.getSecret().getSecretName()).isIn(secrets);
              }
              if (volume.getConfigMap() != null) {
                assertThat(volume.getConfigMap().getOptional()).isTrue();
              }
            });
  }

  @Test
  void mountsEveryVolumeSomewhere() {
    PodSpec pod = pod(objects(Scenarios.managedSpec(), Scenarios.kubernetes().build())).getSpec();
    assertThat(containers(pod).flatMap(container -> container.getVolumeMounts().stream()))
        .extracting(VolumeMount::getName)
        .containsAll(pod.getVolumes().stream().map(Volume::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void needsNoAccount_andRunsOnAnyNode(ProvisioningSpec spec) {
    PodSpec pod = pod(objects(spec, Scenarios.kubernetes().build())).getSpec();
    assertThat(pod.getServiceAccountName()).isNull();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getNodeSelector()).isNullOrEmpty();
    assertThat(pod.getTolerations())
        .anyMatch(bears -> "node-role.kubernetes.io/control-plane".equals(bears.getKey()));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void asksOpenShiftForNothing(ProvisioningSpec spec) {
    ClusterFacts facts =
        Scenarios.kubernetes()
            .pullSecret(new PullSecret("e30="))
            .mirrorConfig(new MirrorConfig("items: []\n", "5f70bf18"))
            .build();
    List<HasMetadata> objects = objects(spec, facts);
    assertThat(objects)
        .extracting(object -> object.getKind())
        .containsExactly("Namespace", "Secret", "Secret", "Deployment", "Service");
    assertThat(objects).allMatch(object -> object.getMetadata().getAnnotations().isEmpty());
    assertThat(pod(objects).getMetadata().getAnnotations()).isEmpty();
  }

  @Test
  void downloadsTheAgent_unlessTheReleaseCarriesBootImages() {
    assertThat(init(Scenarios.kubernetes().build())).contains("ironic-ipa-downloader");
    ClusterFacts release =
        Scenarios.kubernetes().images(Scenarios.cluster().build().images()).build();
    assertThat(init(release)).contains("machine-os-images").doesNotContain("ironic-ipa-downloader");
  }

  private static List<String> init(ClusterFacts facts) {
    return pod(objects(Scenarios.managedSpec(), facts)).getSpec().getInitContainers().stream()
        .map(Container::getName)
        .toList();
  }

  @Test
  void listensWhereMachinesLook_thereBeingNoProxies() {
    Rendered rendered =
        Rendered.of(
            ProvisioningSpec.builder().provisioningNetwork(NetworkMode.DISABLED).build(),
            Scenarios.kubernetes().build());
    assertThat(rendered.env("metal3", "metal3-httpd", "IRONIC_LISTEN_PORT")).hasValue("6385");
    assertThat(rendered.ports("metal3-state"))
        .containsEntry("ironic", 6385)
        .doesNotContainKey("ironic-api");
  }
}

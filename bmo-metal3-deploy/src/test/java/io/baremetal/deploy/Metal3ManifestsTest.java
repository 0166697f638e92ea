package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.facts.ClusterFacts;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rendering as a user sees it. {@code -Dupdate} rewrites the golden files. */
final class Metal3ManifestsTest {

  static Stream<Arguments> scenarios() {
    return Stream.of(
        Arguments.of("managed", Scenarios.managed(), Scenarios.cluster().build()),
        Arguments.of("everything", Scenarios.managedWithEverything(), Scenarios.proxiedDualStack()),
        Arguments.of("disabled", Scenarios.disabled(), Scenarios.cluster().build()),
        Arguments.of("kubernetes", Scenarios.managed(), Scenarios.kubernetes().build()),
        Arguments.of("hosted", Scenarios.managedWithEverything(), Scenarios.hosted()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void rendersWhatTheGoldenFileShows(String name, Provisioning provisioning, ClusterFacts facts)
      throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (HasMetadata object : render(provisioning, facts)) {
      yaml.append(Serialization.asYaml(object));
    }
    Path golden = Path.of("src/test/resources/golden", name + ".yaml");
    if (Boolean.getBoolean("update")) {
      Files.writeString(golden, yaml);
    }
    assertThat(golden).hasContent(yaml.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyMountHasAVolume(String name, Provisioning provisioning, ClusterFacts facts) {
    assertThat(pods(provisioning, facts))
        .isNotEmpty()
        .allSatisfy(
            pod ->
                assertThat(containers(pod.getSpec()).flatMap(c -> c.getVolumeMounts().stream()))
                    .extracting(VolumeMount::getName)
                    .isSubsetOf(pod.getSpec().getVolumes().stream().map(Volume::getName).toList()));
  }

  private static List<PodTemplateSpec> pods(Provisioning provisioning, ClusterFacts facts) {
    return render(provisioning, facts).stream()
        .flatMap(
            object ->
                object instanceof Deployment deployment
                    ? Stream.of(deployment.getSpec().getTemplate())
                    : object instanceof DaemonSet daemonSet
                        ? Stream.of(daemonSet.getSpec().getTemplate())
                        : Stream.empty())
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void eachServiceSelectsOnePod(String name, Provisioning provisioning, ClusterFacts facts) {
    List<PodTemplateSpec> pods = pods(provisioning, facts);
    assertThat(render(provisioning, facts).stream().filter(Service.class::isInstance))
        .allSatisfy(
            service ->
                assertThat(pods)
                    .filteredOn(
                        pod ->
                            pod.getMetadata()
                                .getLabels()
                                .entrySet()
                                .containsAll(
                                    ((Service) service).getSpec().getSelector().entrySet()))
                    .hasSize(1));
  }

  @Test
  void leavesOutDhcp_whenThereIsNoProvisioningNetwork() {
    assertThat(pod(Scenarios.disabled(), Scenarios.cluster().build()).getContainers())
        .extracting(Container::getName)
        .containsExactly("metal3-httpd", "metal3-ironic", "metal3-ramdisk-logs");
  }

  @Test
  void hidesIronicBehindTheProxyPort_whenThereIsNoProvisioningNetwork() {
    assertThat(service(Scenarios.disabled(), Scenarios.cluster().build()).getSpec().getPorts())
        .extracting(ServicePort::getName, ServicePort::getPort)
        .contains(
            org.assertj.core.groups.Tuple.tuple("ironic", 6388),
            org.assertj.core.groups.Tuple.tuple("ironic-api", 6385));
  }

  @Test
  void tellsDnsmasqTheRangeAndThePrefix_whenManaged() {
    Container dnsmasq =
        pod(Scenarios.managed(), Scenarios.cluster().build()).getContainers().stream()
            .filter(container -> container.getName().equals("metal3-dnsmasq"))
            .findFirst()
            .orElseThrow();
    assertThat(dnsmasq.getEnv())
        .extracting(EnvVar::getName, EnvVar::getValue)
        .contains(org.assertj.core.groups.Tuple.tuple("DHCP_RANGE", "172.22.0.10,172.22.0.100,24"));
  }

  @Test
  void fillsInTheRange_whenTheProfileHasADefault() {
    Provisioning without =
        Scenarios.provisioning(
            ProvisioningSpec.builder()
                .provisioningInterface("eno2")
                .provisioningIp("172.22.0.3")
                .provisioningNetworkCidr("172.22.0.0/24")
                .build());
    assertThat(dhcpRange(without, Profile.strict())).isEqualTo("172.22.0.10,172.22.0.100,24");
    assertThat(dhcpRange(without, Profile.upstream())).isNull();
  }

  private static @Nullable String dhcpRange(Provisioning provisioning, Profile profile) {
    return Metal3Manifests.render(
            EffectiveProvisioning.of(provisioning, profile), Scenarios.cluster().build())
        .objects()
        .stream()
        .filter(Deployment.class::isInstance)
        .map(Deployment.class::cast)
        .flatMap(d -> d.getSpec().getTemplate().getSpec().getContainers().stream())
        .filter(container -> container.getName().equals("metal3-dnsmasq"))
        .flatMap(container -> container.getEnv().stream())
        .filter(variable -> variable.getName().equals("DHCP_RANGE"))
        .map(variable -> Optional.ofNullable(variable.getValue()))
        .findFirst()
        .orElseThrow()
        .orElse(null);
  }

  @Test
  void rendersNamespaceAndSecretsFirst_whenTheyAreAskedFor() {
    ClusterFacts facts = Scenarios.kubernetes().build();
    List<HasMetadata> objects = render(Scenarios.managed(), facts);
    assertThat(objects)
        .extracting(object -> object.getKind() + " " + object.getMetadata().getName())
        .containsExactly(
            "Namespace openshift-machine-api",
            "Secret metal3-ironic-password",
            "Secret metal3-ironic-tls",
            "Deployment metal3",
            "Service metal3-state");
    assertThat(facts.toString()).doesNotContain("hush", "KEY", "$2y");
  }

  @Test
  void ownsNothing_whenTheProvisioningIsInNoCluster() {
    Provisioning loose =
        Scenarios.managed().toBuilder()
            .metadata(ObjectMetadata.builder().name(Provisioning.NAME).build())
            .build();
    assertThat(render(loose, Scenarios.cluster().build()))
        .allMatch(object -> object.getMetadata().getOwnerReferences().isEmpty());
  }

  @Test
  void stopsWithAReason_whileThePodBehindTheProxiesHasNoAddress() {
    Rendering rendering =
        Metal3Manifests.render(
            EffectiveProvisioning.of(Scenarios.disabled(), Profile.strict()),
            Scenarios.cluster().podAddresses(Attempt.refused("no address yet")).build());
    assertThat(rendering.refusal()).hasValue("no address yet");
    assertThat(rendering.objects())
        .extracting(object -> object.getMetadata().getName())
        .containsExactly("metal3");
  }

  private static Stream<Container> containers(PodSpec pod) {
    return Stream.concat(pod.getInitContainers().stream(), pod.getContainers().stream());
  }

  private static PodSpec pod(Provisioning provisioning, ClusterFacts facts) {
    return deployment(provisioning, facts).getSpec().getTemplate().getSpec();
  }

  private static Deployment deployment(Provisioning provisioning, ClusterFacts facts) {
    return only(Deployment.class, "metal3", provisioning, facts);
  }

  private static Service service(Provisioning provisioning, ClusterFacts facts) {
    return only(Service.class, "metal3-state", provisioning, facts);
  }

  private static <T extends HasMetadata> T only(
      Class<T> kind, String name, Provisioning provisioning, ClusterFacts facts) {
    List<T> found =
        render(provisioning, facts).stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .filter(object -> object.getMetadata().getName().equals(name))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static List<HasMetadata> render(Provisioning provisioning, ClusterFacts facts) {
    Rendering rendering =
        Metal3Manifests.render(EffectiveProvisioning.of(provisioning, Profile.strict()), facts);
    assertThat(rendering.refusal()).isEmpty();
    return rendering.objects();
  }
}

package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.Metal3Manifests;
import io.baremetal.deploy.Rendering;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.facts.MirrorConfig;
import io.baremetal.deploy.facts.NamespaceOrigin;
import io.baremetal.deploy.facts.PullSecret;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.facts.TlsProfile;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we render for a Provisioning is what an API server takes, field by field. */
@NeedsRealServers(ServerKind.KUBE)
final class RenderedManifestsTest {

  private final RealKube kube;

  RenderedManifestsTest(RealKube kube) {
    this.kube = kube;
  }

  static Stream<ProvisioningSpec> specs() {
    return Stream.of(
        ProvisioningSpec.builder()
            .provisioningInterface("eno2")
            .provisioningIp("172.22.0.3")
            .provisioningNetworkCidr("172.22.0.0/24")
            .build(),
        ProvisioningSpec.builder()
            .provisioningNetwork(NetworkMode.DISABLED)
            .provisioningOsDownloadUrl(
                "http://images.example/os.qcow2.gz?sha256=" + "0123456789abcdef".repeat(4))
            .build());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void isTaken_strictly(ProvisioningSpec spec) {
    assertThat(taken(spec, Target.KUBERNETES))
        .containsExactly("Namespace", "Secret", "Secret", "Deployment", "Service");
  }

  /** A Deployment is taken whatever its pods name; a pod is not. */
  @ParameterizedTest
  @MethodSource("specs")
  void itsPodIsAdmitted(ProvisioningSpec spec) {
    String namespace = kube.newNamespace("rendered");
    Deployment deployment =
        rendered(spec, namespace, Target.KUBERNETES).stream()
            .filter(Deployment.class::isInstance)
            .map(Deployment.class::cast)
            .findFirst()
            .orElseThrow();
    Pod pod =
        new PodBuilder()
            .withMetadata(deployment.getSpec().getTemplate().getMetadata())
            .editMetadata()
            .withName("metal3")
            .withNamespace(namespace)
            .endMetadata()
            .withSpec(deployment.getSpec().getTemplate().getSpec())
            .build();
    kube.admin()
        .serviceAccounts()
        .inNamespace(namespace)
        .withName("default")
        .waitUntilCondition(Objects::nonNull, 30, TimeUnit.SECONDS);
    assertThat(kube.admin().resource(pod).dryRun().create().getSpec().getPriority()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void isTakenOnOpenShiftToo(ProvisioningSpec spec) {
    assertThat(taken(spec, Target.OPENSHIFT))
        .contains("ValidatingWebhookConfiguration", "ConfigMap")
        .hasSizeGreaterThan(12);
  }

  private List<String> taken(ProvisioningSpec spec, Target target) {
    return rendered(spec, kube.newNamespace("rendered"), target).stream()
        .map(object -> dryRun(kube.admin(), object).getKind())
        .toList();
  }

  private static List<HasMetadata> rendered(
      ProvisioningSpec spec, String namespace, Target target) {
    EffectiveProvisioning provisioning =
        EffectiveProvisioning.of(
            Provisioning.builder()
                .metadata(ObjectMetadata.builder().name(Provisioning.NAME).build())
                .spec(spec)
                .build(),
            Profile.strict());
    assertThat(ProvisioningRules.create(Profile.strict()).check(provisioning).errors()).isEmpty();
    Rendering rendering = Metal3Manifests.render(provisioning, facts(namespace, target));
    assertThat(rendering.refusal()).isEmpty();
    return rendering.objects();
  }

  /** Server-side apply takes no field that it does not know. */
  private static HasMetadata dryRun(KubernetesClient client, HasMetadata object) {
    return client.resource(object).dryRun().fieldManager("dry").serverSideApply();
  }

  private static ClusterFacts facts(String namespace, Target target) {
    ClusterFacts.Builder facts =
        ClusterFacts.builder()
            .target(target)
            .namespace(namespace)
            .namespaceOrigin(NamespaceOrigin.RENDERED)
            .login(new IronicLogin("ironic-user", "secret", "ironic-user:hash"))
            .certificate(new ServingCertificate("chain", "key", "authority"))
            .podAddresses(Attempt.of(List.of("192.0.2.7")))
            .images(images());
    return target == Target.KUBERNETES
        ? facts.build()
        : facts
            .pullSecret(new PullSecret("e30="))
            .mirrorConfig(new MirrorConfig("items: []\n", "5f70bf18"))
            .tlsProfile(TlsProfile.named("Old"))
            .build();
  }

  private static ContainerImages images() {
    return ContainerImages.builder()
        .baremetalIronic("registry.example/ironic:1")
        .baremetalOperator("registry.example/operator:1")
        .baremetalIronicAgent("registry.example/agent:1")
        .imageCustomizationController("registry.example/customization:1")
        .baremetalStaticIpManager("registry.example/static-ip:1")
        .baremetalMachineOsDownloader("registry.example/downloader:1")
        .machineOsImages("registry.example/os-images:1")
        .build();
  }
}

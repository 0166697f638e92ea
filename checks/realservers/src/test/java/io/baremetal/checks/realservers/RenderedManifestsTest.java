package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.Metal3Manifests;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.facts.NamespaceOrigin;
import io.baremetal.deploy.facts.ServingCertificate;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.ArrayList;
import java.util.List;
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
        ProvisioningSpec.builder().provisioningNetwork(NetworkMode.DISABLED).build());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void isTaken_strictly(ProvisioningSpec spec) {
    EffectiveProvisioning provisioning =
        EffectiveProvisioning.of(
            Provisioning.builder()
                .metadata(ObjectMetadata.builder().name(Provisioning.NAME).build())
                .spec(spec)
                .build(),
            Profile.strict());
    assertThat(ProvisioningRules.create(Profile.strict()).check(provisioning).errors()).isEmpty();
    String namespace = kube.newNamespace("rendered");
    List<String> taken = new ArrayList<>();
    for (HasMetadata object : Metal3Manifests.render(provisioning, facts(namespace)).objects()) {
      taken.add(dryRun(kube.admin(), object).getKind());
    }
    assertThat(taken).containsExactly("Namespace", "Secret", "Secret", "Deployment", "Service");
  }

  /** Server-side apply takes no field that it does not know. */
  private static HasMetadata dryRun(KubernetesClient client, HasMetadata object) {
    return client.resource(object).dryRun().fieldManager("dry").serverSideApply();
  }

  private static ClusterFacts facts(String namespace) {
    return ClusterFacts.builder()
        .target(ClusterFacts.Target.KUBERNETES)
        .namespace(namespace)
        .namespaceOrigin(NamespaceOrigin.RENDERED)
        .login(new IronicLogin("ironic-user", "secret", "ironic-user:hash"))
        .certificate(new ServingCertificate("chain", "key", "authority"))
        .images(
            ContainerImages.builder()
                .baremetalIronic("registry.example/ironic:1")
                .baremetalStaticIpManager("registry.example/static-ip:1")
                .baremetalMachineOsDownloader("registry.example/downloader:1")
                .machineOsImages("registry.example/os-images:1")
                .build())
        .build();
  }
}

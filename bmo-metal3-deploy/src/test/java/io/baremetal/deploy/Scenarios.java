package io.baremetal.deploy;

import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PrometheusExporter;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.ControlPlane;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.facts.MirrorConfig;
import io.baremetal.deploy.facts.NamespaceOrigin;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.facts.PullSecret;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.facts.TlsProfile;
import java.util.List;
import java.util.Optional;

/** Provisionings and clusters that the tests render. */
final class Scenarios {

  private Scenarios() {}

  static Provisioning managed() {
    return provisioning(managedSpec());
  }

  static ProvisioningSpec managedSpec() {
    return ProvisioningSpec.builder()
        .provisioningNetwork(NetworkMode.MANAGED)
        .provisioningInterface("eno2")
        .provisioningIp("172.22.0.3")
        .provisioningNetworkCidr("172.22.0.0/24")
        .provisioningDhcpRange("172.22.0.10,172.22.0.100")
        .addProvisioningMacAddresses("52:54:00:aa:00:01", "52:54:00:aa:00:02")
        .build();
  }

  static Provisioning managedWithEverything() {
    return provisioning(
        managedSpec().toBuilder()
            .provisioningDns(true)
            .provisioningNetworkGateway("172.22.0.1")
            .provisioningOsDownloadUrl("http://images.example/os.qcow2.gz?sha256=00")
            .prometheusExporter(
                PrometheusExporter.builder().enabled(true).sensorCollectionInterval(60L).build())
            .disableVirtualMediaTls(true)
            .virtualMediaViaExternalNetwork(true)
            .build());
  }

  static Provisioning disabled() {
    return provisioning(
        ProvisioningSpec.builder().provisioningNetwork(NetworkMode.DISABLED).build());
  }

  static Provisioning provisioning(ProvisioningSpec spec) {
    return Provisioning.builder()
        .metadata(
            ObjectMetadata.builder()
                .name(Provisioning.NAME)
                .uid("0b4fd1a5-3a43-4c11-9d5b-5d2f3a0e6a11")
                .build())
        .spec(spec)
        .build();
  }

  static ClusterFacts.Builder cluster() {
    return ClusterFacts.builder()
        .images(
            ContainerImages.builder()
                .baremetalIronic("registry.example/ironic:1")
                .baremetalOperator("registry.example/operator:1")
                .baremetalIronicAgent("registry.example/agent:1")
                .imageCustomizationController("registry.example/customization:1")
                .baremetalStaticIpManager("registry.example/static-ip:1")
                .baremetalMachineOsDownloader("registry.example/downloader:1")
                .machineOsImages("registry.example/os-images:1")
                .build())
        .podAddresses(Attempt.of(List.of("192.0.2.7")))
        .apiAddresses(Attempt.of(List.of("192.0.2.2")))
        .ramdiskSshKey("ssh-ed25519 AAAA admin");
  }

  static ClusterFacts proxiedDualStack() {
    return cluster()
        .networkStack(NetworkStack.DUAL)
        .proxy(
            new ProxySettings(
                Optional.of("http://proxy.example:3128"),
                Optional.empty(),
                Optional.of(".example")))
        .mirrorConfig(new MirrorConfig("items: []\n", "5f70bf18"))
        .pullSecret(new PullSecret("e30="))
        .tlsProfile(TlsProfile.named("Modern"))
        .build();
  }

  /** A cluster that is no OpenShift, with all that it cannot make itself. */
  static ClusterFacts.Builder kubernetes() {
    return ClusterFacts.builder()
        .target(ClusterFacts.Target.KUBERNETES)
        .namespaceOrigin(NamespaceOrigin.RENDERED)
        .login(new IronicLogin("ironic-user", "hush", "ironic-user:$2y$05$x"))
        .certificate(new ServingCertificate("CHAIN", "KEY", "CA"))
        .images(
            ContainerImages.builder()
                .baremetalIronic("registry.example/ironic:1")
                .baremetalStaticIpManager("registry.example/static-ip:1")
                .ironicAgentDownloader("registry.example/ipa-downloader:1")
                .build());
  }

  static ClusterFacts hosted() {
    return cluster().controlPlane(ControlPlane.EXTERNAL).networkStack(NetworkStack.V6).build();
  }
}

package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioning.AgentImageUrls;
import io.baremetal.api.provisioning.BootIsoSource;
import io.baremetal.api.provisioning.ConfigOverrides;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PrometheusExporter;
import io.baremetal.api.provisioning.ProvisioningSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each field of a Provisioning changes in the deployment, by what its README says of it. */
final class RenderedFieldsTest {

  private static ProvisioningSpec.Builder managed() {
    return Scenarios.managedSpec().toBuilder();
  }

  private static ProvisioningSpec.Builder in(NetworkMode mode) {
    return managed().provisioningNetwork(mode);
  }

  @Test
  @Tag("CBO-provisioningInterface")
  void tellsAllThatUseTheInterfaceItsName() {
    Rendered rendered = Rendered.of(managed().provisioningInterface("ens3").build());
    for (String container : new String[] {"metal3-httpd", "metal3-ironic", "metal3-dnsmasq"}) {
      assertThat(rendered.env("metal3", container, "PROVISIONING_INTERFACE")).hasValue("ens3");
    }
  }

  @Test
  @Tag("CBO-provisioningMacAddresses")
  void tellsIronicTheMacAddresses() {
    Rendered rendered = Rendered.of(managed().build());
    assertThat(rendered.env("metal3", "metal3-ironic", "PROVISIONING_MACS"))
        .hasValue("52:54:00:aa:00:01,52:54:00:aa:00:02");
  }

  @Test
  @Tag("CBO-provisioningIP")
  @Tag("CBO-provisioningNetworkCIDR")
  void putsTheIpOntoTheInterface_withThePrefixOfTheNetwork() {
    Rendered rendered = Rendered.of(managed().build());
    assertThat(rendered.env("metal3", "metal3-static-ip-set", "PROVISIONING_IP"))
        .hasValue("172.22.0.3/24");
    assertThat(rendered.containers("metal3")).contains("metal3-static-ip-manager");
  }

  @Test
  @Tag("CBO-provisioningDHCPRange")
  void servesTheRange_whenManagedOnly() {
    assertThat(Rendered.of(managed().build()).env("metal3", "metal3-dnsmasq", "DHCP_RANGE"))
        .hasValue("172.22.0.10,172.22.0.100,24");
    assertThat(
            Rendered.of(in(NetworkMode.UNMANAGED).build())
                .env("metal3", "metal3-dnsmasq", "DHCP_RANGE"))
        .isEmpty();
  }

  @Test
  @Tag("CBO-provisioningDHCPExternal")
  void servesNoRange_whenSomebodyElseServesDhcp() {
    ProvisioningSpec spec =
        ProvisioningSpec.builder()
            .provisioningIp("172.22.0.3")
            .provisioningNetworkCidr("172.22.0.0/24")
            .provisioningDhcpRange("172.22.0.10,172.22.0.100")
            .provisioningDhcpExternal(true)
            .build();
    assertThat(Rendered.of(spec).env("metal3", "metal3-dnsmasq", "DHCP_RANGE")).isEmpty();
  }

  @Test
  @Tag("CBO-provisioningOSDownloadURL")
  void downloadsTheImageOnce_andCachesItOnTheNodes() {
    String url = "http://images.example/os.qcow2.gz?sha256=00";
    Rendered rendered = Rendered.of(managed().provisioningOsDownloadUrl(url).build());
    String downloader = "metal3-machine-os-downloader";
    assertThat(rendered.env("metal3", downloader, "RHCOS_IMAGE_URL")).hasValue(url);
    assertThat(rendered.env("metal3-image-cache", downloader, "RHCOS_IMAGE_URL"))
        .hasValueSatisfying(
            cached -> assertThat(cached).endsWith(":6388/images/os.qcow2/os.qcow2"));
    assertThat(Rendered.of(managed().build()).has("DaemonSet/metal3-image-cache")).isFalse();
  }

  @Test
  @Tag("CBO-provisioningNetwork")
  void runsNoDhcp_andTellsTheOperator_whenThereIsNoProvisioningNetwork() {
    Rendered disabled = Rendered.of(in(NetworkMode.DISABLED).build());
    assertThat(disabled.containers("metal3")).doesNotContain("metal3-dnsmasq");
    String operator = "metal3-baremetal-operator";
    assertThat(disabled.env(operator, operator, "PROVISIONING_NETWORK_DISABLED")).hasValue("true");
    Rendered unmanaged = Rendered.of(in(NetworkMode.UNMANAGED).build());
    assertThat(unmanaged.containers("metal3")).contains("metal3-dnsmasq");
    assertThat(unmanaged.env(operator, operator, "PROVISIONING_NETWORK_DISABLED"))
        .hasValue("false");
  }

  @Test
  @Tag("CBO-provisioningNetworkGateway")
  void announcesTheGateway_whenManagedOnly() {
    assertThat(
            Rendered.of(managed().provisioningNetworkGateway("172.22.0.1").build())
                .env("metal3", "metal3-dnsmasq", "GATEWAY_IP"))
        .hasValue("172.22.0.1");
    assertThat(
            Rendered.of(in(NetworkMode.UNMANAGED).provisioningNetworkGateway("172.22.0.1").build())
                .variables("metal3", "metal3-dnsmasq"))
        .doesNotContain("GATEWAY_IP");
  }

  @Test
  @Tag("CBO-bootIsoSource")
  @Tag("CBO-preProvisioningOSDownloadURLs")
  void changesNothing_byFieldsThatNoProgramReadsAnyMore() {
    assertThat(
            Rendered.of(
                managed()
                    .bootIsoSource(BootIsoSource.HTTP)
                    .preProvisioningOsDownloadUrls(
                        AgentImageUrls.builder().isoUrl("http://images.example/a.iso").build())
                    .build()))
        .isEqualTo(Rendered.of(managed().build()));
  }

  @Test
  @Tag("CBO-additionalNTPServers")
  void tellsTheAgentFurtherTimeServers() {
    assertThat(
            Rendered.of(managed().addAdditionalNtpServers("192.0.2.123", "ntp.example").build())
                .env(
                    "metal3-image-customization",
                    "machine-image-customization-controller",
                    "ADDITIONAL_NTP_SERVERS"))
        .hasValue("192.0.2.123,ntp.example");
  }

  @Test
  @Tag("CBO-externalIPs")
  void sendsMachinesToTheFirstExternalAddress_andToTheFirstIpv6OneForMedia() {
    Rendered rendered = Rendered.of(managed().addExternalIps("192.0.2.9", "2001:db8::9").build());
    String operator = "metal3-baremetal-operator";
    assertThat(rendered.env("metal3", "metal3-ironic", "IRONIC_EXTERNAL_IP")).hasValue("192.0.2.9");
    assertThat(rendered.env(operator, operator, "IRONIC_EXTERNAL_URL_V6"))
        .hasValue("https://[2001:db8::9]:6183");
    assertThat(
            rendered.env(
                "metal3-image-customization",
                "machine-image-customization-controller",
                "IRONIC_BASE_URL"))
        .hasValue("https://192.0.2.9:6385,https://[2001:db8::9]:6385");
  }

  @Test
  @Tag("CBO-prometheusExporter")
  void readsSensorsAndRaisesAlerts_whenAskedTo() {
    PrometheusExporter exporter =
        PrometheusExporter.builder().enabled(true).sensorCollectionInterval(90L).build();
    Rendered rendered = Rendered.of(managed().prometheusExporter(exporter).build());
    assertThat(rendered.env("metal3", "metal3-ironic", "OS_SENSOR_DATA__INTERVAL")).hasValue("90");
    assertThat(rendered.ports("metal3-state")).containsEntry("metrics", 9608);
    assertThat(rendered.has("ServiceMonitor/metal3-ironic-prometheus-exporter")).isTrue();
    assertThat(rendered.has("PrometheusRule/metal3-defaults")).isTrue();
    Rendered silent =
        Rendered.of(
            managed()
                .prometheusExporter(
                    exporter.toBuilder().disableDefaultPrometheusRules(true).build())
                .build());
    assertThat(silent.has("ServiceMonitor/metal3-ironic-prometheus-exporter")).isTrue();
    assertThat(silent.has("PrometheusRule/metal3-defaults")).isFalse();
  }

  @Test
  @Tag("CBO-unsupportedConfigOverrides")
  void givesTheAgentAnotherImage_whereImagesAreBuilt() {
    assertThat(
            Rendered.of(
                    managed()
                        .unsupportedConfigOverrides(
                            ConfigOverrides.builder().ironicAgentImage("r.test/mine").build())
                        .build())
                .env(
                    "metal3-image-customization",
                    "machine-image-customization-controller",
                    "IRONIC_AGENT_IMAGE"))
        .hasValue("r.test/mine");
  }
}

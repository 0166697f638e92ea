package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.ProvisioningSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The switches of a Provisioning: what on and off mean to the programs that are deployed. */
final class RenderedSwitchesTest {

  private static final String OPERATOR = "metal3-baremetal-operator";

  private static ProvisioningSpec.Builder managed() {
    return Scenarios.managedSpec().toBuilder();
  }

  @Test
  @Tag("CBO-provisioningDNS")
  void sendsDnsInformationByDhcp_whenAskedTo() {
    assertThat(
            Rendered.of(managed().provisioningDns(true).build())
                .env("metal3", "metal3-dnsmasq", "DNS_IP"))
        .hasValue("provisioning");
    assertThat(
            Rendered.of(managed().provisioningDns(false).build())
                .variables("metal3", "metal3-dnsmasq"))
        .doesNotContain("DNS_IP");
  }

  @Test
  @Tag("CBO-provisioningDNS")
  void sendsNone_whereNoDhcpIsServed() {
    Rendered rendered =
        Rendered.of(
            managed().provisioningNetwork(NetworkMode.DISABLED).provisioningDns(true).build());
    assertThat(rendered)
        .isEqualTo(
            Rendered.of(
                managed()
                    .provisioningNetwork(NetworkMode.DISABLED)
                    .provisioningDns(false)
                    .build()));
  }

  @Test
  @Tag("CBO-watchAllNamespaces")
  void letsTheOperatorWatchItsOwnNamespace_unlessAskedForAll() {
    assertThat(Rendered.of(managed().build()).env(OPERATOR, OPERATOR, "WATCH_NAMESPACE"))
        .hasValue("<metadata.namespace>");
    assertThat(
            Rendered.of(managed().watchAllNamespaces(true).build())
                .env(OPERATOR, OPERATOR, "WATCH_NAMESPACE"))
        .hasValue("");
  }

  @Test
  @Tag("CBO-virtualMediaViaExternalNetwork")
  void servesMediaOverTheNodesNetwork_throughProxies() {
    Rendered rendered = Rendered.of(managed().virtualMediaViaExternalNetwork(true).build());
    assertThat(rendered.env("metal3", "metal3-ironic", "IRONIC_EXTERNAL_IP"))
        .hasValue("<status.hostIP>");
    assertThat(rendered.env(OPERATOR, OPERATOR, "IRONIC_EXTERNAL_IP")).hasValue("<status.hostIP>");
    assertThat(rendered.env("ironic-proxy", "ironic-proxy", "IRONIC_UPSTREAM_IP"))
        .hasValue("192.0.2.7");
    assertThat(rendered.ports("metal3-state"))
        .containsEntry("ironic", 6388)
        .containsEntry("ironic-api", 6385);
    assertThat(rendered.ports("ironic-proxy")).containsEntry("ironic-api", 6385);
  }

  @Test
  @Tag("CBO-virtualMediaViaExternalNetwork")
  void bootsFromTheProvisioningNetworkAsBefore() {
    Rendered on = Rendered.of(managed().virtualMediaViaExternalNetwork(true).build());
    Rendered off = Rendered.of(managed().build());
    assertThat(on.container("metal3", "metal3-dnsmasq"))
        .isEqualTo(off.container("metal3", "metal3-dnsmasq"));
    assertThat(on.env("metal3", "metal3-ironic", "IRONIC_KERNEL_PARAMS"))
        .isEqualTo(off.env("metal3", "metal3-ironic", "IRONIC_KERNEL_PARAMS"));
    assertThat(off.env("metal3", "metal3-ironic", "IRONIC_EXTERNAL_IP")).isEmpty();
    assertThat(off.has("DaemonSet/ironic-proxy")).isFalse();
  }

  @Test
  @Tag("CBO-virtualMediaViaExternalNetwork")
  void meansNothing_whereMediaAreAllThereIs() {
    ProvisioningSpec.Builder disabled = managed().provisioningNetwork(NetworkMode.DISABLED);
    assertThat(
            Rendered.of(disabled.virtualMediaViaExternalNetwork(true).build())
                .env("metal3", "metal3-ironic", "IRONIC_EXTERNAL_IP"))
        .isEmpty();
  }

  @Test
  @Tag("CBO-disableVirtualMediaTLS")
  void servesMediaWithTls_unlessItIsSwitchedOff() {
    Rendered on = Rendered.of(managed().build());
    Rendered off = Rendered.of(managed().disableVirtualMediaTls(true).build());
    assertThat(on.ports("metal3-state")).containsEntry("vmedia-https", 6183);
    assertThat(off.ports("metal3-state")).doesNotContainKey("vmedia-https");
    assertThat(on.mounts("metal3", "metal3-httpd")).contains("/certs/vmedia");
    assertThat(on.mounts("metal3", "metal3-ironic")).contains("/certs/vmedia");
    assertThat(off.mounts("metal3", "metal3-httpd")).doesNotContain("/certs/vmedia");
    assertThat(off.mounts("metal3", "metal3-ironic")).doesNotContain("/certs/vmedia");
  }

  @Test
  @Tag("CBO-disableVirtualMediaTLS")
  void leavesTlsOfTheApiAlone() {
    Rendered off = Rendered.of(managed().disableVirtualMediaTls(true).build());
    assertThat(off.mounts("metal3", "metal3-httpd")).contains("/certs/ironic");
    assertThat(off.env(OPERATOR, OPERATOR, "IRONIC_ENDPOINT"))
        .hasValueSatisfying(url -> assertThat(url).startsWith("https://"));
  }

  @Test
  @Tag("CBO-disableVirtualMediaTLS")
  void sendsIpv6MachinesToHttp() {
    ProvisioningSpec.Builder ipv6 = managed().addExternalIps("2001:db8::9");
    assertThat(
            Rendered.of(ipv6.disableVirtualMediaTls(true).build())
                .env(OPERATOR, OPERATOR, "IRONIC_EXTERNAL_URL_V6"))
        .hasValue("http://[2001:db8::9]:6180");
  }
}

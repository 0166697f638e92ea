package io.baremetal.api.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.validation.Defaulting;
import io.baremetal.api.validation.Profile;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveProvisioningTest {

  @Test
  void impliesTheMode_whenNoneIsGiven() {
    assertThat(strict(spec()).mode()).isEqualTo(NetworkMode.MANAGED);
    assertThat(strict(spec().provisioningDhcpExternal(true)).mode())
        .isEqualTo(NetworkMode.UNMANAGED);
    assertThat(strict(spec().provisioningNetwork(NetworkMode.of(""))).is(NetworkMode.MANAGED))
        .isTrue();
    assertThat(
            strict(spec().provisioningNetwork(NetworkMode.DISABLED).provisioningDhcpExternal(true))
                .mode())
        .isEqualTo(NetworkMode.DISABLED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "172.22.0.0/24       | 172.22.0.10,172.22.0.100",
        "172.22.0.77/24      | 172.22.0.10,172.22.0.100",
        "172.22.0.64/26      | 172.22.0.74,172.22.0.126",
        "172.22.0.0/27       | 172.22.0.10,172.22.0.30",
        "fd00::/64           | fd00::a,fd00::64",
        "fd00::/123          | fd00::a,fd00::1f"
      })
  void servesTheTenthToTheHundredth_whenNoRangeIsGiven(String network, String range) {
    EffectiveProvisioning provisioning = strict(spec().provisioningNetworkCidr(network));
    assertThat(provisioning.dhcpRange()).hasToString("Optional[" + range + "]");
    assertThat(provisioning.spec().provisioningDhcpRange()).contains(range);
    assertThat(provisioning.resource().spec().provisioningDhcpRange()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "172.22.0.0/28, 172.22.0.3, 172.22.0.1, too small",
    "172.22.0.0/32, 172.22.0.0, 172.22.0.1, too small",
    "255.255.255.248/29, 255.255.255.250, 255.255.255.249, too small",
    "172.22.0.0/24, 172.22.0.10, 172.22.0.1, provisioningIP",
    "172.22.0.0/24, 172.22.0.3, 172.22.0.100, provisioningNetworkGateway"
  })
  void servesNoDefault_whenItWouldDoHarm(String network, String ip, String gateway, String why) {
    EffectiveProvisioning provisioning =
        strict(
            spec()
                .provisioningNetworkCidr(network)
                .provisioningIp(ip)
                .provisioningNetworkGateway(gateway));
    assertThat(provisioning.dhcpRange()).isEmpty();
    assertThat(provisioning.defaultDhcpRange().flatMap(Attempt::reason))
        .hasValueSatisfying(reason -> assertThat(reason).contains(why));
  }

  @Test
  void servesNoDefault_whenARangeIsGivenOrNoneIsServed() {
    ProvisioningSpec.Builder network = spec().provisioningNetworkCidr("172.22.0.0/24");
    assertThat(upstream(network).dhcpRange()).isEmpty();
    assertThat(strict(network.provisioningDhcpRange("172.22.0.20,172.22.0.30")).dhcpRange())
        .hasToString("Optional[172.22.0.20,172.22.0.30]");
    assertThat(strict(network.provisioningNetwork(NetworkMode.UNMANAGED)).dhcpRange()).isEmpty();
  }

  @Test
  void rendersWhatWasGiven_whenUpstream() {
    ProvisioningSpec given =
        spec()
            .provisioningIp("FD00::0003")
            .provisioningNetworkCidr("fd00::9/64")
            .provisioningDhcpRange("fd00::20, fd00::30")
            .build();
    assertThat(upstream(given.toBuilder()).spec()).isEqualTo(given);
  }

  @Test
  void rendersCanonicalValues_whenStrict() {
    ProvisioningSpec rendered =
        strict(
                spec()
                    .provisioningIp("FD00::0003")
                    .provisioningNetworkCidr("fd00::9/64")
                    .provisioningDhcpRange("fd00::20, fd00::30"))
            .spec();
    assertThat(rendered.provisioningNetwork()).contains(NetworkMode.MANAGED);
    assertThat(rendered.provisioningIp()).contains("fd00::3");
    assertThat(rendered.provisioningNetworkCidr()).contains("fd00::/64");
    assertThat(rendered.provisioningDhcpRange()).contains("fd00::20,fd00::30");
  }

  @Test
  void rendersOneDefaultAlone_whenTheProfileSaysSo() {
    Profile profile = Profile.upstream().with(Defaulting.PROVISIONING_DHCP_RANGE);
    ProvisioningSpec rendered =
        EffectiveProvisioning.of(resource(spec().provisioningNetworkCidr("172.22.0.0/24")), profile)
            .spec();
    assertThat(rendered.provisioningNetwork()).isEmpty();
    assertThat(rendered.provisioningDhcpRange()).contains("172.22.0.10,172.22.0.100");
  }

  @Test
  void hasEveryMode_whenThePlatformIsBareMetal() {
    assertThat(PlatformModes.of("BareMetal")).isEqualTo(Set.copyOf(NetworkMode.known()));
    assertThat(PlatformModes.of("VSphere")).containsExactly(NetworkMode.DISABLED);
    assertThat(PlatformModes.of("baremetal")).isEmpty();
    assertThat(strict(spec()).isModeEnabled()).isTrue();
    assertThat(strict(spec()).on(PlatformModes.of("AWS")).isModeEnabled()).isFalse();
  }

  private static ProvisioningSpec.Builder spec() {
    return ProvisioningSpec.builder();
  }

  private static EffectiveProvisioning strict(ProvisioningSpec.Builder spec) {
    return EffectiveProvisioning.of(resource(spec), Profile.strict());
  }

  private static EffectiveProvisioning upstream(ProvisioningSpec.Builder spec) {
    return EffectiveProvisioning.of(resource(spec), Profile.upstream());
  }

  private static Provisioning resource(ProvisioningSpec.Builder spec) {
    return Provisioning.builder().spec(spec.build()).build();
  }
}

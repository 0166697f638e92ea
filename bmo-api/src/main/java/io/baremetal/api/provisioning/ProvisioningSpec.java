package io.baremetal.api.provisioning;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.OmittedWhenEmpty;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the administrator of a cluster wants for provisioning. Immutable. Every field is optional;
 * what is required depends on the network mode and is the business of the rules.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = ProvisioningSpec.Builder.class)
public interface ProvisioningSpec extends Extensible, OmittedWhenEmpty {

  /** Who runs the provisioning network. Absent, {@link #provisioningDhcpExternal} decides. */
  Optional<NetworkMode> provisioningNetwork();

  /** Name of the interface on the provisioning network, the same on all control-plane machines. */
  Optional<String> provisioningInterface();

  /**
   * MAC addresses of the control-plane interfaces on the provisioning network. The operator fills
   * them in, once, when there are none.
   */
  List<String> provisioningMacAddresses();

  /**
   * Address of the metal3 services on the provisioning network. Required unless the network is
   * disabled.
   */
  @JsonProperty("provisioningIP")
  Optional<String> provisioningIp();

  /** The provisioning network, as address and prefix length. */
  @JsonProperty("provisioningNetworkCIDR")
  Optional<String> provisioningNetworkCidr();

  /**
   * Whether somebody else serves DHCP. Deprecated; counts only when {@link #provisioningNetwork} is
   * absent.
   */
  @JsonProperty("provisioningDHCPExternal")
  Optional<Boolean> provisioningDhcpExternal();

  /** First and last address for DHCP, separated by a comma. For managed networks only. */
  @JsonProperty("provisioningDHCPRange")
  Optional<String> provisioningDhcpRange();

  /** Router that DHCP announces. For managed networks only. */
  Optional<String> provisioningNetworkGateway();

  /** Whether DHCP announces the provisioning address as name server. */
  @JsonProperty("provisioningDNS")
  Optional<Boolean> provisioningDns();

  /** Where the operating system image comes from; its query has the {@code sha256}. */
  @JsonProperty("provisioningOSDownloadURL")
  Optional<String> provisioningOsDownloadUrl();

  /** Time servers that the deploy agent uses, host names or addresses. */
  @JsonProperty("additionalNTPServers")
  List<String> additionalNtpServers();

  /** Whether hosts of all namespaces are managed; else only those of the operator's own. */
  Optional<Boolean> watchAllNamespaces();

  /** How Ironic fetches a boot ISO for virtual media. */
  Optional<BootIsoSource> bootIsoSource();

  /** Whether management controllers fetch virtual media through the external network. */
  Optional<Boolean> virtualMediaViaExternalNetwork();

  /** Whether virtual media are served without TLS, for controllers that cannot do it. */
  @JsonProperty("disableVirtualMediaTLS")
  Optional<Boolean> disableVirtualMediaTls();

  /** Where the parts of the deploy agent come from. */
  @JsonProperty("preProvisioningOSDownloadURLs")
  Optional<AgentImageUrls> preProvisioningOsDownloadUrls();

  /** Addresses of Ironic as seen from outside the cluster. */
  @JsonProperty("externalIPs")
  List<String> externalIps();

  /** Whether and how sensor readings of machines become metrics. */
  Optional<PrometheusExporter> prometheusExporter();

  /** Replaces parts that nobody supports replacing. */
  Optional<ConfigOverrides> unsupportedConfigOverrides();

  /** A spec that asks for nothing. */
  static ProvisioningSpec empty() {
    return ImmutableProvisioningSpec.of();
  }

  /** Whether this holds nothing at all; it is then left out when its owner is written. */
  @Override
  default boolean isEmpty() {
    return equals(empty());
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link ProvisioningSpec}. Not thread-safe. */
  final class Builder extends ImmutableProvisioningSpec.Builder {}
}

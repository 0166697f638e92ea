package io.baremetal.api.provisioning;

import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.DhcpRange;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.net.Url;
import io.baremetal.api.validation.Defaulting;
import io.baremetal.api.validation.Profile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A Provisioning as it works: with the mode that it implies, the values behind its texts and, where
 * the profile says so, the DHCP range that it does not give. The one input of both the rules and
 * the rendering, so that they cannot disagree. Nothing of it is ever written back. Immutable; bears
 * any Provisioning, however wrong.
 */
public final class EffectiveProvisioning {

  private final Provisioning resource;
  private final Profile profile;
  private final Set<NetworkMode> enabledModes;

  // Read once: many rules ask for them.
  private final NetworkMode mode;
  private final Optional<Attempt<IpAddress>> ip;
  private final Optional<Attempt<Cidr>> cidr;
  private final Optional<Attempt<IpAddress>> gateway;
  private final Optional<Attempt<DhcpRange>> dhcpRange;
  private final Optional<Attempt<Url>> osDownloadUrl;

  private EffectiveProvisioning(
      Provisioning resource, Profile profile, Set<NetworkMode> enabledModes) {
    ProvisioningSpec given = resource.spec();
    this.resource = resource;
    this.profile = profile;
    this.enabledModes = Set.copyOf(enabledModes);
    this.mode = mode(given);
    this.ip = read(given.provisioningIp(), IpAddress::tryParse);
    this.cidr = read(given.provisioningNetworkCidr(), Cidr::tryParse);
    boolean ours = mode.equals(NetworkMode.MANAGED);
    this.gateway =
        read(given.provisioningNetworkGateway().filter(text -> ours), IpAddress::tryParse);
    this.dhcpRange = read(given.provisioningDhcpRange().filter(text -> ours), DhcpRange::tryParse);
    this.osDownloadUrl = read(given.provisioningOsDownloadUrl(), Url::tryParseRequest);
  }

  private static <T> Optional<Attempt<T>> read(
      Optional<String> text, Function<String, Attempt<T>> reader) {
    return text.filter(given -> !given.isEmpty()).map(reader);
  }

  /** How a Provisioning works under a profile, on a platform that can have any mode. */
  public static EffectiveProvisioning of(Provisioning resource, Profile profile) {
    return new EffectiveProvisioning(resource, profile, PlatformModes.all());
  }

  /** The same on a platform that can have just these modes; see {@link PlatformModes}. */
  public EffectiveProvisioning on(Set<NetworkMode> modes) {
    return new EffectiveProvisioning(resource, profile, modes);
  }

  /** The object as it was given. */
  public Provisioning resource() {
    return resource;
  }

  /**
   * The spec to render from: as given, but with the defaults and the canonical forms that the
   * profile switches on.
   */
  public ProvisioningSpec spec() {
    ProvisioningSpec.Builder spec = given().toBuilder();
    if (profile.applies(Defaulting.PROVISIONING_NETWORK_MODE)) {
      spec.provisioningNetwork(mode());
    }
    if (profile.applies(Defaulting.PROVISIONING_CANONICAL_VALUES)) {
      ip().ifPresent(value -> spec.provisioningIp(value.toString()));
      cidr().ifPresent(value -> spec.provisioningNetworkCidr(value.toString()));
      gateway().ifPresent(value -> spec.provisioningNetworkGateway(value.toString()));
      givenDhcpRange().ifPresent(value -> spec.provisioningDhcpRange(value.toString()));
    }
    defaultDhcpRange()
        .flatMap(Attempt::value)
        .ifPresent(value -> spec.provisioningDhcpRange(value.toString()));
    return spec.build();
  }

  /** The mode that is given, else the one that {@code provisioningDHCPExternal} implies. */
  public NetworkMode mode() {
    return mode;
  }

  private static NetworkMode mode(ProvisioningSpec given) {
    NetworkMode implied =
        given.provisioningDhcpExternal().orElse(false)
            ? NetworkMode.UNMANAGED
            : NetworkMode.MANAGED;
    return given.provisioningNetwork().filter(mode -> !mode.wire().isEmpty()).orElse(implied);
  }

  /** Whether the mode is this one. */
  public boolean is(NetworkMode mode) {
    return this.mode.equals(mode);
  }

  /** Whether the platform can have the mode. */
  public boolean isModeEnabled() {
    return enabledModes.contains(mode);
  }

  /** The address of the metal3 services, unless it is absent or cannot be read. */
  public Optional<IpAddress> ip() {
    return ip.flatMap(Attempt::value);
  }

  /** The provisioning network, unless it is absent or cannot be read. */
  public Optional<Cidr> cidr() {
    return cidr.flatMap(Attempt::value);
  }

  /** The router, unless it is absent or cannot be read; only where DHCP is ours to serve. */
  public Optional<IpAddress> gateway() {
    return gateway.flatMap(Attempt::value);
  }

  /** The range in the spec, unless it is absent or cannot be read; only where DHCP is ours. */
  public Optional<DhcpRange> givenDhcpRange() {
    return dhcpRange.flatMap(Attempt::value);
  }

  /** Where the OS image is, unless that is absent or cannot be read. */
  public Optional<Url> osDownloadUrl() {
    return osDownloadUrl.flatMap(Attempt::value);
  }

  /** Why a field that is given cannot be read; empty if it can, or does not count in the mode. */
  public Optional<String> unreadable(ReadField field) {
    return switch (field) {
      case IP -> ip.flatMap(Attempt::reason);
      case CIDR -> cidr.flatMap(Attempt::reason);
      case GATEWAY -> gateway.flatMap(Attempt::reason);
      case DHCP_RANGE -> dhcpRange.flatMap(Attempt::reason);
      case OS_DOWNLOAD_URL -> osDownloadUrl.flatMap(Attempt::reason);
    };
  }

  /**
   * The range that stands in for a missing one, or why there can be none. Absent where none is
   * missing, and where the profile fills in none.
   */
  public Optional<Attempt<DhcpRange>> defaultDhcpRange() {
    boolean missing =
        is(NetworkMode.MANAGED)
            && given().provisioningDhcpRange().filter(text -> !text.isEmpty()).isEmpty();
    return missing && profile.applies(Defaulting.PROVISIONING_DHCP_RANGE)
        ? cidr().map(network -> DefaultDhcpRange.of(network, ip(), gateway()))
        : Optional.empty();
  }

  /** The range that is served: the given one or the default. */
  public Optional<DhcpRange> dhcpRange() {
    return givenDhcpRange().or(() -> defaultDhcpRange().flatMap(Attempt::value));
  }

  private ProvisioningSpec given() {
    return resource.spec();
  }

  /** Name and mode. */
  @Override
  public String toString() {
    return resource.metadata().name().orElse("?") + " in mode " + mode();
  }

  /** A field whose text stands for a value. */
  public enum ReadField {
    /** {@code provisioningIP}. */
    IP,
    /** {@code provisioningNetworkCIDR}. */
    CIDR,
    /** {@code provisioningNetworkGateway}; in mode Managed only. */
    GATEWAY,
    /** {@code provisioningDHCPRange}; in mode Managed only. */
    DHCP_RANGE,
    /** {@code provisioningOSDownloadURL}. */
    OS_DOWNLOAD_URL
  }
}

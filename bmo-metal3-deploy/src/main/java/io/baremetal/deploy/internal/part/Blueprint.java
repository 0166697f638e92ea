package io.baremetal.deploy.internal.part;

import io.baremetal.api.net.Cidr;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.provisioning.BootIsoSource;
import io.baremetal.api.provisioning.ConfigOverrides;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.PrometheusExporter;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.value.IronicAccess;
import io.baremetal.deploy.value.IronicAddresses;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.List;
import java.util.Optional;

/** A Provisioning and a cluster, as the values that the pieces of the deployment need. */
public final class Blueprint {

  private final EffectiveProvisioning provisioning;
  private final ProvisioningSpec spec;
  private final ClusterFacts facts;

  /** Takes both as they are. */
  public Blueprint(EffectiveProvisioning provisioning, ClusterFacts facts) {
    this.provisioning = provisioning;
    this.spec = provisioning.spec();
    this.facts = facts;
  }

  /** Where this came from. */
  public Provisioning provisioning() {
    return provisioning.resource();
  }

  /** The cluster it goes to. */
  public ClusterFacts facts() {
    return facts;
  }

  /** Whether the cluster is one that hands out certificates, pull secrets and trust. */
  public boolean onOpenShift() {
    return facts.target() == ClusterFacts.Target.OPENSHIFT;
  }

  private IronicAccess access() {
    return new IronicAccess(spec, facts.controlPlane(), facts.target());
  }

  /** By which addresses Ironic is reached. */
  public IronicAddresses addresses() {
    return new IronicAddresses(access(), facts.podAddresses(), facts.apiAddresses());
  }

  /** URL of Ironic's API inside the cluster, version included. */
  String ironicEndpoint() {
    return access().endpoint(facts.namespace());
  }

  /** Whether there is no provisioning network. */
  boolean isDisabled() {
    return access().isDisabled();
  }

  private boolean isManaged() {
    return spec.provisioningNetwork().equals(Optional.of(NetworkMode.MANAGED));
  }

  private boolean viaExternalNetwork() {
    return access().viaExternalNetwork();
  }

  /** Whether dnsmasq runs: everywhere but without a provisioning network, since it serves TFTP. */
  boolean servesDhcp() {
    return !isDisabled();
  }

  /** Whether the node gets an address of its own on the provisioning network. */
  boolean hasStaticIp() {
    return filled(spec.provisioningIp()).isPresent() && !isDisabled();
  }

  /** Whether a proxy on each node stands in front of Ironic. */
  public boolean usesProxy() {
    return access().usesProxy();
  }

  /** Where Ironic itself listens. */
  public int ironicPort() {
    return access().port();
  }

  /** Whether virtual media are served over TLS. */
  public boolean virtualMediaTls() {
    return !spec.disableVirtualMediaTls().orElse(false);
  }

  /** Whether the exporter of sensor data runs. */
  public boolean exportsSensors() {
    return spec.prometheusExporter().map(PrometheusExporter::enabled).orElse(false);
  }

  /** The machine image of older installations. */
  public Optional<String> osDownloadUrl() {
    return filled(spec.provisioningOsDownloadUrl());
  }

  /** Where boot ISOs are served from; accepted, and used by none of the programs of today. */
  public Optional<String> bootIsoSource() {
    return filled(spec.bootIsoSource().map(BootIsoSource::wire));
  }

  /** Router that DHCP names. */
  public Optional<String> gateway() {
    return filled(spec.provisioningNetworkGateway()).filter(ip -> isManaged());
  }

  boolean announcesDns() {
    return spec.provisioningDns().orElse(false);
  }

  /** Without a provisioning network there is no prefix, and the node's own address will do. */
  public EnvVar provisioningIp() {
    Optional<String> ip = filled(spec.provisioningIp());
    if (!isDisabled()) {
      return EnvVars.ofOptional(
          "PROVISIONING_IP", ip.flatMap(text -> prefixLength().map(length -> text + "/" + length)));
    }
    boolean nodeAddress = ip.isEmpty() && filled(spec.provisioningInterface()).isEmpty();
    return nodeAddress
        ? EnvVars.ofHostIp("PROVISIONING_IP")
        : EnvVars.ofOptional("PROVISIONING_IP", ip);
  }

  /** The interface on the provisioning network, empty if Ironic shall find it by its MACs. */
  public EnvVar provisioningInterface() {
    return EnvVars.of("PROVISIONING_INTERFACE", spec.provisioningInterface().orElse(""));
  }

  /** MACs by which that interface is found. */
  public EnvVar provisioningMacs() {
    return EnvVars.of("PROVISIONING_MACS", String.join(",", spec.provisioningMacAddresses()));
  }

  EnvVar ramdiskSshKey() {
    return EnvVars.of("IRONIC_RAMDISK_SSH_KEY", facts.ramdiskSshKey().orElse(""));
  }

  /** Where machines reach Ironic from outside the provisioning network. */
  public EnvVar externalIp() {
    if (!spec.externalIps().isEmpty()) {
      return EnvVars.of("IRONIC_EXTERNAL_IP", spec.externalIps().get(0));
    }
    return !isDisabled() && viaExternalNetwork()
        ? EnvVars.ofHostIp("IRONIC_EXTERNAL_IP")
        : EnvVars.ofOptional("IRONIC_EXTERNAL_IP", Optional.empty());
  }

  /** The range and the prefix length, which {@code rundnsmasq} takes as one value. */
  public EnvVar dhcpRange() {
    if (!isManaged()) {
      return EnvVars.ofOptional("DHCP_RANGE", Optional.empty());
    }
    return EnvVars.of(
        "DHCP_RANGE",
        filled(spec.provisioningDhcpRange())
            .flatMap(range -> prefixLength().map(length -> range + "," + length))
            .orElse(""));
  }

  /** Whose hosts the host operator looks after: those of all namespaces, or of its own. */
  public EnvVar watchNamespace() {
    return spec.watchAllNamespaces().orElse(false)
        ? EnvVars.of("WATCH_NAMESPACE", "")
        : EnvVars.ofField("WATCH_NAMESPACE", "metadata.namespace");
  }

  List<EnvVar> staticIpEnvironment() {
    return List.of(provisioningIp(), provisioningInterface(), provisioningMacs());
  }

  List<EnvVar> tlsEnvironment() {
    return facts.tlsProfile().stream()
        .flatMap(profile -> profile.webServerSettings().entrySet().stream())
        .map(setting -> EnvVars.of(setting.getKey(), setting.getValue()))
        .toList();
  }

  /** Image of the agent that boots machines, unless an experiment wants another. */
  String agentImage() {
    return spec.unsupportedConfigOverrides()
        .flatMap(ConfigOverrides::ironicAgentImage)
        .filter(image -> !image.isEmpty())
        .orElse(facts.images().baremetalIronicAgent());
  }

  EnvVar additionalNtpServers() {
    return EnvVars.of("ADDITIONAL_NTP_SERVERS", String.join(",", spec.additionalNtpServers()));
  }

  /** Whether the exporter comes with alerts. */
  public boolean alertsOfHardware() {
    return exportsSensors()
        && !spec.prometheusExporter()
            .flatMap(PrometheusExporter::disableDefaultPrometheusRules)
            .orElse(false);
  }

  List<EnvVar> sensorEnvironment() {
    if (!exportsSensors()) {
      return List.of();
    }
    long interval =
        spec.prometheusExporter().flatMap(PrometheusExporter::sensorCollectionInterval).orElse(0L);
    return List.of(
        EnvVars.of("SEND_SENSOR_DATA", "true"),
        EnvVars.of("OS_SENSOR_DATA__INTERVAL", Long.toString(interval)));
  }

  /** Kernel arguments of the ramdisk. */
  public String kernelParameters() {
    return IronicImageContract.CARRIER_TIMEOUT + " " + provisioningOption();
  }

  /** How a machine's ramdisk configures its network when it reaches Ironic from outside. */
  public String machineImageIpOption() {
    return viaExternalNetwork() ? facts.networkStack().kernelOption() : provisioningOption();
  }

  /** How a machine's ramdisk configures its network on the provisioning network. */
  public String provisioningOption() {
    String stack = facts.networkStack().kernelOption();
    if (isDisabled()) {
      return stack;
    }
    return filled(spec.provisioningIp())
        .flatMap(text -> IpAddress.tryParse(text).value())
        .map(ip -> ip.isIpv4() ? "ip=dhcp" : "ip=dhcp6")
        .orElse(stack);
  }

  private Optional<Integer> prefixLength() {
    return filled(spec.provisioningNetworkCidr())
        .flatMap(text -> Cidr.tryParse(text).value())
        .map(Cidr::writtenPrefixLength);
  }

  private static Optional<String> filled(Optional<String> text) {
    return text.filter(value -> !value.isEmpty());
  }
}

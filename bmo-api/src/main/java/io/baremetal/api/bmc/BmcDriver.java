package io.baremetal.api.bmc;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed table of drivers: which scheme of a BMC address means which driver of Ironic, with
 * which interfaces, and what it can do. All but {@link #IPMI} and {@link #LIBVIRT} also exist with
 * {@code +http} and {@code +https} behind the scheme, which says how the BMC is called.
 */
public enum BmcDriver {
  /** IPMI over LAN; also what an address without a scheme means. */
  IPMI("ipmi", DriverFamily.IPMI, BmcDriver.NETWORK_BOOT),
  /** Virtual machines behind an IPMI emulator; needs the MAC address of the boot NIC. */
  LIBVIRT("libvirt", DriverFamily.IPMI, BmcDriver.NETWORK_BOOT),
  /** Redfish, booting over the network. */
  REDFISH("redfish", DriverFamily.REDFISH, BmcDriver.NETWORK_BOOT),
  /** HPE iLO 5 by its Redfish service, booting over the network. */
  ILO5_REDFISH("ilo5-redfish", DriverFamily.REDFISH, BmcDriver.NETWORK_BOOT),
  /** Redfish, booting from virtual media. */
  REDFISH_VIRTUALMEDIA("redfish-virtualmedia", DriverFamily.REDFISH, "redfish-virtual-media"),
  /** HPE iLO 5 by its Redfish service, booting from virtual media. */
  ILO5_VIRTUALMEDIA("ilo5-virtualmedia", DriverFamily.REDFISH, "redfish-virtual-media"),
  /** Redfish, booting by UEFI HTTP. */
  REDFISH_UEFIHTTP("redfish-uefihttp", DriverFamily.REDFISH_UEFI_HTTP, "redfish-https"),
  /** Dell iDRAC by its Redfish service, booting over the network. */
  IDRAC_REDFISH("idrac-redfish", DriverFamily.IDRAC, BmcDriver.NETWORK_BOOT),
  /** Dell iDRAC by its Redfish service, booting from virtual media. */
  IDRAC_VIRTUALMEDIA("idrac-virtualmedia", DriverFamily.IDRAC, "idrac-redfish-virtual-media");

  private static final String NETWORK_BOOT = "ipxe";

  private static final Map<String, BmcDriver> BY_SCHEME =
      Arrays.stream(values())
          .flatMap(driver -> driver.schemes().stream().map(name -> Map.entry(name, driver)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, String> REMOVED =
      Map.of(
          "ibmc", "redfish",
          "idrac", "idrac-redfish",
          "ilo4", "redfish",
          "ilo4-virtualmedia", "redfish-virtualmedia",
          "ilo5", "ilo5-redfish",
          "irmc", "redfish");

  private final String scheme;
  private final DriverFamily family;
  private final String boot;

  BmcDriver(String scheme, DriverFamily family, String boot) {
    this.scheme = scheme;
    this.family = family;
    this.boot = boot;
  }

  /** The driver of a scheme such as {@code redfish+http}, in lower case; empty if none has it. */
  public static Optional<BmcDriver> ofScheme(String scheme) {
    return Optional.ofNullable(BY_SCHEME.get(scheme));
  }

  /**
   * What to write in place of a scheme that earlier releases of metal3 had and today's have not;
   * empty if there never was such a scheme.
   */
  public static Optional<String> replacementFor(String scheme) {
    return Optional.ofNullable(REMOVED.get(scheme.replaceFirst("\\+https?\\z", "")));
  }

  /** The scheme without {@code +http} or {@code +https}. */
  public String scheme() {
    return scheme;
  }

  /** All schemes that mean this driver, the plain one first. */
  public List<String> schemes() {
    return family == DriverFamily.IPMI
        ? List.of(scheme)
        : Stream.of("", "+http", "+https").map(scheme::concat).toList();
  }

  /** Name of the driver in Ironic. */
  public String ironicDriver() {
    return family.ironicDriver();
  }

  /** What Ironic is asked to use. */
  public BmcInterfaces interfaces() {
    return family.interfaces(boot);
  }

  /** Whether the MAC address of the boot NIC must be known before the host is registered. */
  public boolean needsMac() {
    return this == LIBVIRT;
  }

  /**
   * Whether the machine boots over the provisioning network, and so counts against its limit; the
   * others boot from virtual media or by HTTP.
   */
  public boolean needsProvisioningNetwork() {
    return boot.equals(NETWORK_BOOT);
  }

  /** Whether the machine can boot a preprovisioning image that is an ISO. */
  public boolean supportsIsoPreprovisioningImage() {
    return !needsProvisioningNetwork();
  }

  /** Whether UEFI secure boot can be switched on. */
  public boolean supportsSecureBoot() {
    return family != DriverFamily.IPMI;
  }

  /** Whether RAID volumes can be built. */
  public boolean supportsRaid() {
    return family != DriverFamily.IPMI;
  }

  /** Whether firmware components can be updated. */
  public boolean supportsFirmwareUpdates() {
    return family != DriverFamily.IPMI;
  }

  /** Whether the machine can be inspected through its BMC alone, without booting an agent. */
  public boolean supportsFastInspection() {
    return family != DriverFamily.IPMI;
  }

  DriverFamily family() {
    return family;
  }
}

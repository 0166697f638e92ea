package io.baremetal.api.bmc;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Ironic needs to reach one BMC: the {@code driver_info} of its node. Keys that are absent
 * here must be absent in the request.
 */
public final class DriverInfo {

  private final Map<String, Object> entries;

  private DriverInfo(Map<String, Object> entries) {
    this.entries = Collections.unmodifiableMap(entries);
  }

  static DriverInfo of(
      BmcAddress address, BmcCredentials credentials, CertificateVerification verification) {
    Map<String, Object> entries = new TreeMap<>();
    String prefix = address.driver().family() == DriverFamily.IPMI ? "ipmi_" : "redfish_";
    entries.put(prefix + "username", credentials.username());
    entries.put(prefix + "password", credentials.password());
    if (verification == CertificateVerification.SKIPPED) {
      entries.put(prefix + "verify_ca", false);
    }
    switch (address.driver().family()) {
      case IPMI -> ipmi(address, entries);
      case REDFISH, IDRAC -> redfish(address, entries);
      case REDFISH_UEFI_HTTP -> {
        redfish(address, entries);
        entries.put("redfish_system_id", address.path());
      }
    }
    return new DriverInfo(entries);
  }

  private static void ipmi(BmcAddress address, Map<String, Object> entries) {
    entries.put("ipmi_address", address.hostname());
    entries.put("ipmi_port", address.port().orElse("623"));
    entries.put("ipmi_priv_level", address.ipmiPrivilegeLevel());
  }

  private static void redfish(BmcAddress address, Map<String, Object> entries) {
    entries.put("redfish_address", address.transport() + "://" + address.authority());
    // Without a path, or with that of the service root, Ironic finds the only system by itself.
    if (namesSystem(address.path())) {
      entries.put("redfish_system_id", address.path());
    }
  }

  private static boolean namesSystem(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return end > start && !path.substring(start, end).equals("redfish/v1");
  }

  /** Unmodifiable, sorted by key; each value is a String, or {@code false}. Holds the password. */
  public Map<String, Object> entries() {
    return entries;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DriverInfo that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** The keys only. */
  @Override
  public String toString() {
    return "DriverInfo" + entries.keySet();
  }
}

package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.net.HostName;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.network.BareMetalSwitch;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;

/**
 * All rules for a BareMetalSwitch. The Go programs check nothing of it but its Secret. The sets are
 * immutable and thread-safe.
 */
public final class BareMetalSwitchRules {

  private static final String ADDRESS = "spec.address";
  private static final String MAC = "spec.macAddress";
  private static final String SECRET = "spec.credentials";
  private static final String PORT = "spec.port";
  private static final int HIGHEST_PORT = 65535;

  private static final KindRules<BareMetalSwitch> RULES =
      KindRules.of(
          List.of(
              addressIsHost("BMO-SWITCH-001"),
              macCanBeRead("BMO-SWITCH-002"),
              portExists("BMO-SWITCH-003"),
              hasCredentials("BMO-SWITCH-004"),
              identityIsVerified("BMO-SWITCH-005")));

  private BareMetalSwitchRules() {}

  /** What a new switch must obey. */
  public static RuleSet<BareMetalSwitch> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed switch must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<BareMetalSwitch>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<BareMetalSwitch> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<BareMetalSwitch> addressIsHost(String id) {
    return Rule.<BareMetalSwitch>of(
            id,
            "The switch has an address",
            "write its host name or IP address alone, without scheme or port")
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (device, problems) -> {
              String address = device.spec().address().orElse("");
              if (!HostName.isHost(address)) {
                problems.at(ADDRESS, Quoted.text(address) + " is no host name or IP address");
              }
            });
  }

  private static Rule<BareMetalSwitch> macCanBeRead(String id) {
    return Rule.<BareMetalSwitch>of(
            id,
            "The switch has the MAC address by which it names itself to its neighbours",
            "write it like 52:54:00:12:34:56, as its LLDP messages show it")
        .reads(MAC)
        .offIn(UPSTREAM)
        .check(
            (device, problems) ->
                MacAddress.tryParse(device.spec().macAddress().orElse(""))
                    .reason()
                    .ifPresent(why -> problems.at(MAC, why)));
  }

  private static Rule<BareMetalSwitch> portExists(String id) {
    return Rule.<BareMetalSwitch>of(
            id, "The port of the management service exists", "use a port from 1 to " + HIGHEST_PORT)
        .reads(PORT)
        .offIn(UPSTREAM)
        .check(
            (device, problems) ->
                device
                    .spec()
                    .port()
                    .filter(port -> port < 1 || port > HIGHEST_PORT)
                    .ifPresent(port -> problems.at(PORT, "it is " + port)));
  }

  private static Rule<BareMetalSwitch> hasCredentials(String id) {
    return Rule.<BareMetalSwitch>of(
            id,
            "A switch has a Secret with the login",
            "name a Secret with username and password or ssh-privatekey")
        .reads(SECRET)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (device, problems) -> {
              if (HostFacts.nonEmpty(device.spec().credentials().flatMap(SecretReference::name))
                  .isEmpty()) {
                problems.at(SECRET, "no Secret with the switch's login is named");
              }
            });
  }

  private static Rule<BareMetalSwitch> identityIsVerified(String id) {
    return Rule.<BareMetalSwitch>of(
            id, "The switch's identity is verified", "drop disableCertificateVerification")
        .reads("spec.disableCertificateVerification")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (device, problems) -> {
              if (device.spec().disableCertificateVerification().orElse(false)) {
                problems.at(
                    "spec.disableCertificateVerification",
                    "true lets anybody on the network pose as this switch");
              }
            });
  }
}

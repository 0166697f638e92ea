package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcDriver;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the management controller is, and what it takes to talk to it. */
final class BmcRules {

  private static final String ADDRESS = "spec.bmc.address";
  private static final int HIGHEST_PORT = 65535;

  private BmcRules() {}

  static Rule<JudgedHost> addressCanBeRead(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The BMC address can be read and its scheme belongs to a driver",
            "the schemes are " + schemes())
        .reads(ADDRESS)
        .check(
            (host, problems) ->
                host.address()
                    .flatMap(Attempt::reason)
                    .ifPresent(why -> problems.at(ADDRESS, why)));
  }

  private static String schemes() {
    return Arrays.stream(BmcDriver.values())
        .map(BmcDriver::scheme)
        .collect(Collectors.joining(", "));
  }

  static Rule<JudgedHost> addressNamesAHost(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The BMC address names a host",
            "write the host name or IP address after the scheme and //")
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                HostFacts.bmc(host)
                    .filter(bmc -> bmc.hostname().isEmpty())
                    .ifPresent(
                        bmc -> problems.at(ADDRESS, "the BMC address " + bmc + " names no host")));
  }

  static Rule<JudgedHost> portIsInRange(String id) {
    return Rule.<JudgedHost>of(
            id, "The port in the BMC address exists", "use a port from 1 to " + HIGHEST_PORT)
        .reads(ADDRESS)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                HostFacts.bmc(host)
                    .flatMap(BmcAddress::port)
                    .filter(port -> !isPort(port))
                    .ifPresent(
                        port ->
                            problems.at(
                                ADDRESS, "the BMC address has the port " + Quoted.text(port))));
  }

  private static boolean isPort(String digits) {
    String number = digits.replaceFirst("^0+", "");
    return !number.isEmpty() && number.length() <= 5 && Integer.parseInt(number) <= HIGHEST_PORT;
  }

  static Rule<JudgedHost> addressHasNoLogin(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The BMC address holds no login",
            "put the login into the Secret that spec.bmc.credentialsName names; "
                + "everybody who may read the host can read its address")
        .reads(ADDRESS)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                HostFacts.bmc(host)
                    .filter(bmc -> bmc.toString().contains("******@"))
                    .ifPresent(
                        bmc ->
                            problems.at(
                                ADDRESS,
                                "the BMC address " + bmc + " holds a login, which is ignored")));
  }

  static Rule<JudgedHost> hasCredentials(String id) {
    return Rule.<JudgedHost>of(
            id,
            "A host with a BMC address has a Secret with the login",
            "name a Secret with the keys username and password")
        .reads(ADDRESS, "spec.bmc.credentialsName")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              Optional<String> secret = host.spec().bmc().flatMap(BmcDetails::credentialsName);
              if (HostFacts.address(host).isPresent() && HostFacts.nonEmpty(secret).isEmpty()) {
                problems.at("spec.bmc.credentialsName", "no Secret with the BMC's login is named");
              }
            });
  }

  static Rule<JudgedHost> certificateIsVerified(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The BMC's certificate is verified",
            "give the BMC a certificate that Ironic trusts and drop the field")
        .reads(ADDRESS, "spec.bmc.disableCertificateVerification")
        .as(Severity.WARNING, STRICT)
        .as(Severity.WARNING, README)
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              boolean disabled =
                  host.spec()
                      .bmc()
                      .flatMap(BmcDetails::disableCertificateVerification)
                      .orElse(false);
              if (disabled && HostFacts.bmc(host).filter(BmcRules::usesTls).isPresent()) {
                problems.at(
                    "spec.bmc.disableCertificateVerification",
                    "true lets anybody on the network pose as this BMC and learn its password");
              }
            });
  }

  private static boolean usesTls(BmcAddress bmc) {
    return bmc.driver() != BmcDriver.IPMI
        && bmc.driver() != BmcDriver.LIBVIRT
        && bmc.transport().equals("https");
  }
}

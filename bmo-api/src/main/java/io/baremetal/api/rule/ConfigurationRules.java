package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.HostName;
import io.baremetal.api.net.IpAddress;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.provisioning.ConfigOverrides;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Texts that go into configuration files, command lines and kernel arguments as they are. */
final class ConfigurationRules {

  private static final String INTERFACE = "spec.provisioningInterface";
  private static final String MACS = "spec.provisioningMacAddresses";
  private static final String NTP = "spec.additionalNTPServers";
  private static final String EXTERNAL = "spec.externalIPs";
  private static final String AGENT = "spec.unsupportedConfigOverrides.ironicAgentImage";
  private static final String OS_URL = "spec.provisioningOSDownloadURL";
  private static final Pattern HARMFUL =
      Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029'\"`#$\\\\]");
  private static final Pattern INTERFACE_NAME = Pattern.compile("[A-Za-z0-9._@-]{1,15}");

  private ConfigurationRules() {}

  static Rule<EffectiveProvisioning> textsAreHarmless(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "No text that ends up in a configuration file or command line can escape from it",
            "leave out control characters, quotes, #, $ and backslashes")
        .reads(INTERFACE, MACS, NTP, EXTERNAL, AGENT)
        .check(
            (provisioning, problems) ->
                eachText(
                    ProvisioningFacts.spec(provisioning),
                    (field, text) -> refuseHarmful(problems, field, text)));
  }

  /** The Go program takes such URLs, which its downloader is told by an environment variable. */
  static Rule<EffectiveProvisioning> osUrlIsHarmless(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The URL of the OS image cannot escape from a configuration file or command line",
            "percent-encode quotes, #, $ and backslashes, for example %27")
        .reads(OS_URL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                ProvisioningFacts.spec(provisioning)
                    .provisioningOsDownloadUrl()
                    .ifPresent(url -> refuseHarmful(problems, FieldPath.parse(OS_URL), url)));
  }

  private static void refuseHarmful(Problems problems, FieldPath field, String text) {
    if (HARMFUL.matcher(text).find()) {
      problems.at(field, Quoted.text(text) + " holds a character that means something there");
    }
  }

  private static void eachText(ProvisioningSpec spec, BiConsumer<FieldPath, String> check) {
    spec.provisioningInterface().ifPresent(text -> check.accept(FieldPath.parse(INTERFACE), text));
    each(MACS, spec.provisioningMacAddresses(), check);
    each(NTP, spec.additionalNtpServers(), check);
    each(EXTERNAL, spec.externalIps(), check);
    spec.unsupportedConfigOverrides()
        .flatMap(ConfigOverrides::ironicAgentImage)
        .ifPresent(text -> check.accept(FieldPath.parse(AGENT), text));
  }

  private static void each(String list, List<String> texts, BiConsumer<FieldPath, String> check) {
    for (int i = 0; i < texts.size(); i++) {
      check.accept(FieldPath.parse(list).index(i), texts.get(i));
    }
  }

  static Rule<EffectiveProvisioning> interfaceCanExist(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The provisioning interface has a name that Linux can give",
            "write the name as `ip link` shows it, at most 15 characters")
        .reads(INTERFACE)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                HostFacts.nonEmpty(ProvisioningFacts.spec(provisioning).provisioningInterface())
                    .filter(name -> !INTERFACE_NAME.matcher(name).matches())
                    .ifPresent(
                        name ->
                            problems.at(
                                INTERFACE,
                                Quoted.text(name) + " is not the name of a network interface")));
  }

  static Rule<EffectiveProvisioning> macsCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The MAC addresses on the provisioning network can be read",
            "write them like 52:54:00:12:34:56")
        .reads(MACS)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                each(
                    MACS,
                    ProvisioningFacts.spec(provisioning).provisioningMacAddresses(),
                    (field, text) ->
                        MacAddress.tryParse(text)
                            .reason()
                            .ifPresent(why -> problems.at(field, why))));
  }

  static Rule<EffectiveProvisioning> macsAreDistinct(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "No MAC address on the provisioning network comes twice", "remove the repetition")
        .reads(MACS)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) -> {
              Set<MacAddress> seen = new HashSet<>();
              each(
                  MACS,
                  ProvisioningFacts.spec(provisioning).provisioningMacAddresses(),
                  (field, text) ->
                      MacAddress.tryParse(text)
                          .value()
                          .filter(mac -> !seen.add(mac))
                          .ifPresent(mac -> problems.at(field, mac + " was there before")));
            });
  }

  static Rule<EffectiveProvisioning> ntpServersCanExist(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "Time servers are host names or addresses", "write the name or address alone")
        .reads(NTP)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                each(
                    NTP,
                    ProvisioningFacts.spec(provisioning).additionalNtpServers(),
                    (field, text) -> {
                      if (!HostName.isHost(text)) {
                        problems.at(
                            field, Quoted.text(text) + " is neither a host name nor an IP address");
                      }
                    }));
  }

  static Rule<EffectiveProvisioning> externalIpsCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "External IPs are addresses", "write addresses such as 203.0.113.9")
        .reads(EXTERNAL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                each(
                    EXTERNAL,
                    ProvisioningFacts.spec(provisioning).externalIps(),
                    (field, text) ->
                        IpAddress.tryParse(text)
                            .reason()
                            .ifPresent(why -> problems.at(field, why))));
  }
}

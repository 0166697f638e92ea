package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.MacAddress;
import io.baremetal.api.validation.Rule;
import java.util.Optional;

/** The MAC address of the interface that boots. */
final class MacRules {

  private static final String MAC = "spec.bootMACAddress";
  private static final String FORM = "copy the six bytes from the settings of the card";

  private MacRules() {}

  static Rule<JudgedHost> bootMacCanBeRead(String id) {
    return Rule.<JudgedHost>of(id, "The boot MAC address of a managed host can be read", FORM)
        .reads(MAC, "spec.bmc.address")
        .check(
            (host, problems) -> {
              if (HostFacts.bmc(host).isPresent()) {
                unreadable(host).ifPresent(why -> problems.at(MAC, why));
              }
            });
  }

  static Rule<JudgedHost> bootMacCanBeReadAnyway(String id) {
    return Rule.<JudgedHost>of(
            id, "The boot MAC address can be read even while there is no usable BMC address", FORM)
        .reads(MAC, "spec.bmc.address")
        .offIn(UPSTREAM)
        .check(
            (host, problems) -> {
              if (HostFacts.bmc(host).isEmpty()) {
                unreadable(host).ifPresent(why -> problems.at(MAC, why));
              }
            });
  }

  private static Optional<String> unreadable(JudgedHost host) {
    return HostFacts.bootMac(host).flatMap(text -> MacAddress.tryParse(text).reason());
  }

  static Rule<JudgedHost> bootMacIsOfOneCard(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The boot MAC address is that of one Ethernet card",
            "use the six bytes that the card itself reports")
        .reads(MAC)
        .offIn(UPSTREAM)
        .check(
            (host, problems) ->
                HostFacts.bootMac(host)
                    .flatMap(text -> MacAddress.tryParse(text).value())
                    .filter(mac -> !mac.isEthernet() || mac.isMulticast() || mac.isZero())
                    .ifPresent(
                        mac ->
                            problems.at(
                                MAC,
                                "the boot MAC address "
                                    + Quoted.text(mac.toString())
                                    + " can belong to no Ethernet card")));
  }
}

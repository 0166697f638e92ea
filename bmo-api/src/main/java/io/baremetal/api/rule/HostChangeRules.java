package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Rule;
import java.util.Optional;
import java.util.function.Function;

/** What may change in a host that exists. */
final class HostChangeRules {

  private static final String ADDRESS = "spec.bmc.address";
  private static final String MAC = "spec.bootMACAddress";
  private static final String EXTERNAL = "spec.externallyProvisioned";

  private HostChangeRules() {}

  static Rule<Change<JudgedHost>> addressStays(String id) {
    return Rule.<Change<JudgedHost>>of(
            id,
            "The BMC address changes only while the host is registering or detached",
            "detach the host first, or delete it and create it anew")
        .reads(ADDRESS)
        .check(
            (change, problems) -> {
              String before = HostFacts.address(change.before()).orElse("");
              String after = HostFacts.address(change.after()).orElse("");
              if (!before.isEmpty() && !before.equals(after) && !mayMove(change)) {
                problems.at(
                    ADDRESS,
                    "it would change from "
                        + Quoted.url(before)
                        + " to "
                        + Quoted.url(after)
                        + " in state "
                        + Quoted.text(state(change.before()).wire()));
              }
            });
  }

  private static boolean mayMove(Change<JudgedHost> change) {
    return either(change, host -> host.status().operationalStatus(), OperationalStatus.DETACHED)
        || either(change, HostChangeRules::state, ProvisioningState.REGISTERING);
  }

  static Rule<Change<JudgedHost>> bootMacStays(String id) {
    return Rule.<Change<JudgedHost>>of(
            id,
            "The boot MAC address stays as it was once set",
            "delete the host and create it anew if its card was replaced")
        .reads(MAC)
        .check(
            (change, problems) -> {
              Optional<String> before = HostFacts.bootMac(change.before());
              String after = HostFacts.bootMac(change.after()).orElse("");
              before
                  .filter(mac -> !LetterCase.equal(mac, after))
                  .ifPresent(
                      mac ->
                          problems.at(
                              MAC,
                              "it would change from "
                                  + Quoted.text(mac)
                                  + " to "
                                  + Quoted.text(after)));
            });
  }

  static Rule<Change<JudgedHost>> availableHostIsHandedOver(String id) {
    return Rule.<Change<JudgedHost>>of(
            id,
            "Only an available host becomes externally provisioned",
            "wait until the host is available, or set the field when creating it")
        .reads(EXTERNAL)
        .check(
            (change, problems) -> {
              boolean turnsOn = isExternal(change.after()) && !isExternal(change.before());
              if (turnsOn && !either(change, HostChangeRules::state, ProvisioningState.AVAILABLE)) {
                problems.at(
                    EXTERNAL,
                    "it would be switched on in state "
                        + Quoted.text(state(change.before()).wire()));
              }
            });
  }

  private static boolean isExternal(JudgedHost host) {
    return host.spec().externallyProvisioned().orElse(false);
  }

  private static ProvisioningState state(JudgedHost host) {
    return host.status().provisioning().state();
  }

  private static <V> boolean either(
      Change<JudgedHost> change, Function<JudgedHost, V> fact, V wanted) {
    return wanted.equals(fact.apply(change.before())) || wanted.equals(fact.apply(change.after()));
  }
}

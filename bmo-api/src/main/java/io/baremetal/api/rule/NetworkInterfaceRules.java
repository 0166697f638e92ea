package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.NetworkInterface;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which interfaces are attached to which switches. */
final class NetworkInterfaceRules {

  private static final String LIST = "spec.networkInterfaces";

  private NetworkInterfaceRules() {}

  static Rule<JudgedHost> interfaceIsChosen(String id) {
    return Rule.<JudgedHost>of(
            id, "Each network interface has a name or a MAC address", "set name or macAddress")
        .reads(LIST)
        .check(
            (host, problems) -> {
              List<NetworkInterface> all = host.spec().networkInterfaces();
              for (int i = 0; i < all.size(); i++) {
                if (name(all.get(i)).isEmpty() && mac(all.get(i)).isEmpty()) {
                  problems.at(at(i), "it has neither name nor macAddress");
                }
              }
            });
  }

  static Rule<JudgedHost> interfaceIsChosenOnce(String id) {
    return Rule.<JudgedHost>of(
            id, "No network interface has both a name and a MAC address", "drop one of the two")
        .reads(LIST)
        .check(
            (host, problems) -> {
              List<NetworkInterface> all = host.spec().networkInterfaces();
              for (int i = 0; i < all.size(); i++) {
                if (name(all.get(i)).isPresent() && mac(all.get(i)).isPresent()) {
                  problems.at(
                      at(i),
                      "it has both name "
                          + Quoted.text(name(all.get(i)).get())
                          + " and macAddress "
                          + Quoted.text(mac(all.get(i)).get()));
                }
              }
            });
  }

  static Rule<JudgedHost> interfacesAreDistinct(String id) {
    return Rule.<JudgedHost>of(
            id, "No network interface comes twice", "merge the entries or correct one of them")
        .reads(LIST)
        .check(
            (host, problems) -> {
              List<NetworkInterface> all = host.spec().networkInterfaces();
              Set<String> seen = new HashSet<>();
              for (int i = 0; i < all.size(); i++) {
                int index = i;
                selector(all.get(i))
                    .filter(selector -> !seen.add(LetterCase.lower(selector)))
                    .ifPresent(
                        selector ->
                            problems.at(
                                at(index),
                                Quoted.text(selector) + " was chosen by an entry before"));
              }
            });
  }

  /** What chooses the interface; empty if nothing does or if two things do. */
  private static Optional<String> selector(NetworkInterface entry) {
    if (name(entry).isPresent()) {
      return mac(entry).isPresent() ? Optional.empty() : name(entry);
    }
    return mac(entry);
  }

  private static Optional<String> name(NetworkInterface entry) {
    return HostFacts.nonEmpty(entry.name());
  }

  private static Optional<String> mac(NetworkInterface entry) {
    return HostFacts.nonEmpty(entry.macAddress());
  }

  private static FieldPath at(int index) {
    return FieldPath.parse(LIST).index(index);
  }
}

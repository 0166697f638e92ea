package io.baremetal.api.rule;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.meta.ObjectReference;
import io.baremetal.api.net.Cidr;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Objects that must go together: hosts, the Provisioning, and what is known of the cluster. Each
 * host is looked at once, so that a rule costs the same in a large fleet as in a small one.
 * Immutable.
 */
public final class Fleet {

  private static final int SHOWN = 3;

  private final List<HostInFleet> hosts = new ArrayList<>();
  private final List<Provisioning> provisionings;
  private final Optional<EffectiveProvisioning> provisioning;
  private final List<Cidr> machineNetworks;
  private final Map<String, List<String>> byBmc = new HashMap<>();
  private final Map<String, List<String>> byBootMac = new HashMap<>();
  private final Map<String, List<String>> byConsumer = new HashMap<>();

  private Fleet(
      Collection<BareMetalHost> hosts,
      Collection<Provisioning> provisionings,
      Collection<Cidr> machineNetworks) {
    this.provisionings = List.copyOf(provisionings);
    this.provisioning = effective(this.provisionings);
    this.machineNetworks = List.copyOf(machineNetworks);
    for (BareMetalHost host : hosts) {
      HostInFleet member = HostInFleet.of(host, this);
      this.hosts.add(member);
      member.bmcKey().ifPresent(key -> add(byBmc, key, member.name()));
      member.bootMacKey().ifPresent(key -> add(byBootMac, key, member.name()));
      consumer(host).ifPresent(key -> add(byConsumer, key, member.name()));
    }
  }

  /** The fleet of these hosts and Provisionings. */
  public static Fleet of(Collection<BareMetalHost> hosts, Collection<Provisioning> provisionings) {
    return new Fleet(hosts, provisionings, List.of());
  }

  /**
   * The same fleet, with the networks of the cluster's machines: what metal3 reaches without a
   * provisioning network.
   */
  public Fleet inMachineNetworks(Collection<Cidr> networks) {
    return new Fleet(hosts.stream().map(HostInFleet::host).toList(), provisionings, networks);
  }

  private static void add(Map<String, List<String>> index, String key, String host) {
    index.computeIfAbsent(key, missing -> new ArrayList<>(1)).add(host);
  }

  List<HostInFleet> hosts() {
    return hosts;
  }

  List<Provisioning> provisionings() {
    return provisionings;
  }

  List<Cidr> machineNetworks() {
    return machineNetworks;
  }

  /** The Provisioning that counts: the one with the right name, else an only one. */
  Optional<EffectiveProvisioning> provisioning() {
    return provisioning;
  }

  private static Optional<EffectiveProvisioning> effective(List<Provisioning> provisionings) {
    return provisionings.stream()
        .filter(
            each ->
                provisionings.size() == 1
                    || each.metadata().name().filter(Provisioning.NAME::equals).isPresent())
        .findFirst()
        .map(each -> EffectiveProvisioning.of(each, Profile.strict()));
  }

  Optional<String> othersWithBmc(HostInFleet host) {
    return others(byBmc, host.bmcKey(), host);
  }

  Optional<String> othersWithBootMac(HostInFleet host) {
    return others(byBootMac, host.bootMacKey(), host);
  }

  Optional<String> othersWithConsumer(HostInFleet host) {
    return others(byConsumer, consumer(host.host()), host);
  }

  private static Optional<String> others(
      Map<String, List<String>> index, Optional<String> key, HostInFleet host) {
    return others(key.map(index::get).orElse(List.of()), host.name());
  }

  /**
   * Names of all but one, a few of them and how many more there are; empty if there is none. Makes
   * no list of them: in the worst fleet each host has something in common with every other.
   */
  static Optional<String> others(List<String> all, String own) {
    int count = all.size() - Collections.frequency(all, own);
    if (count == 0) {
      return Optional.empty();
    }
    String few =
        all.stream()
            .filter(name -> !name.equals(own))
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    return Optional.of(count > SHOWN ? few + " and " + (count - SHOWN) + " more" : few);
  }

  private static Optional<String> consumer(BareMetalHost host) {
    return host.spec()
        .consumerRef()
        .filter(consumer -> HostFacts.nonEmpty(consumer.name()).isPresent())
        .map(consumer -> consumer(consumer, host));
  }

  private static String consumer(ObjectReference consumer, BareMetalHost host) {
    String namespace =
        HostFacts.nonEmpty(consumer.namespace()).or(() -> host.metadata().namespace()).orElse("");
    return String.join("/", consumer.kind().orElse(""), namespace, consumer.name().orElse(""));
  }

  /** How many hosts there are. */
  @Override
  public String toString() {
    return hosts.size() + " hosts";
  }
}

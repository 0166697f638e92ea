package io.baremetal.api.rule;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Attempt;
import java.util.Optional;

/**
 * A host with the texts in it that several rules look into, read once.
 *
 * @param host the host
 * @param address what came of reading the BMC address; empty if there is none
 * @param restored what came of reading the status annotation; empty if there is none
 */
record JudgedHost(
    BareMetalHost host,
    Optional<Attempt<BmcAddress>> address,
    Optional<Parsed<HostStatus>> restored) {

  static JudgedHost of(BareMetalHost host) {
    return new JudgedHost(
        host,
        HostFacts.nonEmpty(host.spec().bmc().flatMap(BmcDetails::address))
            .map(BmcAddress::tryParse),
        HostFacts.nonEmpty(host.metadata().annotation(HostAnnotations.STATUS))
            .map(text -> ModelJson.readKnown(text, HostStatus.class)));
  }

  ObjectMetadata metadata() {
    return host.metadata();
  }

  HostSpec spec() {
    return host.spec();
  }

  HostStatus status() {
    return host.status();
  }
}

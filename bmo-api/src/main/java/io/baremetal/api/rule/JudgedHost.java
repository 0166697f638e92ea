package io.baremetal.api.rule;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostSpec;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.net.Attempt;
import java.util.Optional;

/**
 * A host with its BMC address, which many rules look at, read once.
 *
 * @param host the host
 * @param address what came of reading the address; empty if there is none
 */
record JudgedHost(BareMetalHost host, Optional<Attempt<BmcAddress>> address) {

  static JudgedHost of(BareMetalHost host) {
    return new JudgedHost(
        host,
        HostFacts.nonEmpty(host.spec().bmc().flatMap(BmcDetails::address))
            .map(BmcAddress::tryParse));
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

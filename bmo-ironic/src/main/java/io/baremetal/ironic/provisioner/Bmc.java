package io.baremetal.ironic.provisioner;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.bmc.CertificateVerification;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a host's BMC address and login mean for its node. */
final class Bmc {

  private final HostNode host;

  Bmc(HostNode host) {
    this.host = host;
  }

  /**
   * The address.
   *
   * @throws HostRefusedException if it is missing or means nothing
   */
  BmcAddress address() {
    return tryAddress()
        .match(
            new Attempt.Cases<>(
                address -> address,
                why -> {
                  throw new HostRefusedException("spec.bmc.address is not usable: " + why);
                }));
  }

  /**
   * The address, for verbs that come after a registration and so never blame the host's owner.
   *
   * @throws ProvisionerException if it is missing or means nothing
   */
  BmcAddress usableAddress() {
    try {
      return address();
    } catch (HostRefusedException e) {
      throw new ProvisionerException("Host " + host.identity() + ": " + e.refusal(), e);
    }
  }

  /** The address, or why there is none. */
  Attempt<BmcAddress> tryAddress() {
    return BmcAddress.tryParse(host.host().bmcAddress().orElse(""));
  }

  /** The node's {@code driver_info}; holds the password. */
  Map<String, Object> driverInfo(BmcAddress address) {
    BmcCredentials credentials =
        host.host()
            .credentials()
            .orElseThrow(
                () ->
                    new HostRefusedException(
                        "the BMC credentials of host " + host.identity() + " are not known"));
    credentials
        .problem()
        .ifPresent(
            problem -> {
              throw new HostRefusedException(problem);
            });
    CertificateVerification verification =
        CertificateVerification.disabledIf(host.host().disableCertificateVerification());
    Map<String, Object> info =
        new TreeMap<>(address.driverInfo(credentials, verification).entries());
    ExternalUrl.of(address.hostname(), host.config())
        .ifPresent(url -> info.put(ExternalUrl.KEY, url));
    return info;
  }

  /**
   * Name of Ironic's interface for this kind of inspection.
   *
   * @throws HostRefusedException if the BMC cannot inspect without an agent, but is to
   */
  static String inspectInterface(BmcAddress address, InspectionMode mode) {
    if (!mode.equals(InspectionMode.FAST)) {
      return "agent";
    }
    Optional<String> fast = address.driver().interfaces().inspect();
    return fast.orElseThrow(() -> new HostRefusedException(noFastInspection(address)));
  }

  /** Why a fast inspection is refused. */
  static String noFastInspection(BmcAddress address) {
    return "BMC driver "
        + address.scheme()
        + " cannot inspect the hardware through the BMC alone; set spec.inspectionMode to agent";
  }
}

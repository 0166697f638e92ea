package io.baremetal.k8s.internal.host;

import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostObservation;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.HostView;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The provisioner's verbs for the host of one pass. Used by one thread. */
final class HostVerbs {

  private static final Logger LOG = LoggerFactory.getLogger(HostVerbs.class);

  private final Provisioner provisioner;
  private Optional<HostAccess> access = Optional.empty();
  private Optional<HostProvisioner> verbs = Optional.empty();

  HostVerbs(Provisioner provisioner) {
    this.provisioner = provisioner;
  }

  /** The verbs; the same ones as long as the provisioner finds the host by the same facts. */
  HostProvisioner of(HostView host) {
    HostAccess wanted = access(host);
    if (verbs.isEmpty() || !access.equals(Optional.of(wanted))) {
      verbs = Optional.of(provisioner.forHost(wanted));
      access = Optional.of(wanted);
    }
    return verbs.orElseThrow();
  }

  /** What the backend sees of the machine; empty if it cannot say. */
  Optional<HostObservation> observe(HostView host) {
    try {
      return of(host).observe().known();
    } catch (RuntimeException failure) {
      LOG.atDebug()
          .addKeyValue("host", host.identity())
          .setCause(failure)
          .log("the backend could not be asked how the machine fares");
      return Optional.empty();
    }
  }

  private static HostAccess access(HostView host) {
    Optional<BmcDetails> bmc = host.spec().bmc();
    HostAccess.Builder access = HostAccess.builder();
    access
        .identity(host.identity())
        .provisionerId(Optional.of(host.status().provisioning().id()).filter(id -> !id.isEmpty()))
        .bmcAddress(bmc.flatMap(BmcDetails::address))
        .credentials(
            host.login()
                .usable()
                .map(BmcLogin.Usable::credentials)
                .map(credentials -> credentials.reveal()))
        .bootMacAddress(host.spec().bootMacAddress())
        .disableCertificateVerification(
            bmc.flatMap(BmcDetails::disableCertificateVerification).orElse(false));
    return access.build();
  }
}

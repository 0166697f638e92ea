package io.baremetal.api.rule;

import io.baremetal.api.bmc.BmcAddress;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.BmcDetails;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.meta.SecretReference;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import java.util.Optional;

/** What several rules want to know of a host. An empty text counts as an absent one. */
final class HostFacts {

  private HostFacts() {}

  static Optional<String> nonEmpty(Optional<String> text) {
    return text.filter(given -> !given.isEmpty());
  }

  static Optional<String> address(JudgedHost host) {
    return nonEmpty(host.spec().bmc().flatMap(BmcDetails::address));
  }

  /** The address, unless it is absent or cannot be read. */
  static Optional<BmcAddress> bmc(JudgedHost host) {
    return host.address().flatMap(Attempt::value);
  }

  static Optional<String> bootMac(JudgedHost host) {
    return nonEmpty(host.spec().bootMacAddress());
  }

  static Optional<InspectionMode> inspectionMode(JudgedHost host) {
    return host.spec().inspectionMode().filter(mode -> !mode.wire().isEmpty());
  }

  static boolean isInspectionDisabled(JudgedHost host) {
    return inspectionMode(host).filter(InspectionMode.DISABLED::equals).isPresent()
        || host.metadata()
            .annotation(HostAnnotations.INSPECT)
            .filter(HostAnnotations.INSPECT_DISABLED::equals)
            .isPresent();
  }

  /** An annotation that is there and not empty. */
  static Optional<String> annotation(JudgedHost host, String name) {
    return nonEmpty(host.metadata().annotation(name));
  }

  static FieldPath annotationPath(String name) {
    return FieldPath.parse("metadata.annotations").key(name);
  }

  /** Says so if a Secret that is named by a field of the spec is in another namespace. */
  static void near(String field, Optional<SecretReference> secret, String own, Problems problems) {
    HostFacts.nonEmpty(secret.flatMap(SecretReference::namespace))
        .filter(namespace -> !namespace.equals(own))
        .ifPresent(
            namespace ->
                problems.at(
                    "spec." + field + ".namespace",
                    "the Secret is in the namespace "
                        + Quoted.text(namespace)
                        + ", its user in "
                        + Quoted.text(own)));
  }
}

package io.baremetal.checks.realservers.facility;

import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.Sensitive;
import java.util.Optional;

/** Config data that are texts of a test; all go into the config drive. */
record ConfigText(String user, String network, String meta) implements HostConfigData {

  @Override
  public Optional<Sensitive<String>> userData() {
    return text(user);
  }

  @Override
  public Optional<Sensitive<String>> networkData() {
    return text(network);
  }

  @Override
  public Optional<Sensitive<String>> metaData() {
    return text(meta);
  }

  private static Optional<Sensitive<String>> text(String value) {
    return Optional.of(value).filter(some -> !some.isEmpty()).map(Sensitive::of);
  }
}

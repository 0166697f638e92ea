package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.Sensitive;
import java.util.Optional;

/** Pieces of requests that several tests need. */
final class Requests {

  private Requests() {}

  /** Config data of these texts; an empty one is absent. */
  static HostConfigData configData(String userData, String networkData, String metaData) {
    return new HostConfigData() {
      @Override
      public Optional<Sensitive<String>> userData() {
        return secret(userData);
      }

      @Override
      public Optional<Sensitive<String>> networkData() {
        return secret(networkData);
      }

      @Override
      public Optional<Sensitive<String>> metaData() {
        return secret(metaData);
      }
    };
  }

  private static Optional<Sensitive<String>> secret(String text) {
    return Optional.of(text).filter(some -> !some.isEmpty()).map(Sensitive::of);
  }
}

package io.baremetal.api.provisioner;

import java.time.Duration;

/** Where a provisioner reports figures. Implementations are thread-safe and never throw. */
public interface ProvisionerMetrics {

  /** One call to the backend has ended, well or not. */
  void called(String verb, Duration took);

  /** Reports to nobody. */
  static ProvisionerMetrics none() {
    return (verb, took) -> {};
  }
}

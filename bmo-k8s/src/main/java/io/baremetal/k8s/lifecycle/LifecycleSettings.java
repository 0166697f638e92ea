package io.baremetal.k8s.lifecycle;

/**
 * What an operator may choose about the life of all its hosts. Immutable.
 *
 * @param maxProvisioningRetries failed deployments after which a host is left alone; 0 for no limit
 * @param defaultArchitecture CPU architecture of a host of which nothing is known
 */
public record LifecycleSettings(int maxProvisioningRetries, String defaultArchitecture) {

  /** Five retries, {@code x86_64}. */
  public static LifecycleSettings defaults() {
    return new LifecycleSettings(5, "x86_64");
  }
}

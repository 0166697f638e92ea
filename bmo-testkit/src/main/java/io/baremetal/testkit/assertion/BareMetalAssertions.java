package io.baremetal.testkit.assertion;

import io.baremetal.api.host.BareMetalHost;

/**
 * Where assertions begin; import its methods statically, beside those of AssertJ.
 *
 * <pre>{@code
 * assertThat(host).isInState(ProvisioningState.PROVISIONED).hasNoError().isPoweredOn();
 * }</pre>
 */
public final class BareMetalAssertions {

  private BareMetalAssertions() {}

  /** Begins an assertion about a host. */
  public static HostAssert assertThat(BareMetalHost host) {
    return new HostAssert(host);
  }
}

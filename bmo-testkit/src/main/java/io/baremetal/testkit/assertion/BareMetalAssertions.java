package io.baremetal.testkit.assertion;

import io.baremetal.api.host.BareMetalHost;
import org.assertj.core.api.Assertions;

/**
 * Where assertions begin: those of AssertJ, and those about hosts. One static import of {@code
 * assertThat} from here brings both.
 *
 * <pre>{@code
 * assertThat(host).isInState(ProvisioningState.PROVISIONED).hasNoError().isPoweredOn();
 * }</pre>
 */
public final class BareMetalAssertions extends Assertions {

  private BareMetalAssertions() {}

  /** Begins an assertion about a host. */
  public static HostAssert assertThat(BareMetalHost host) {
    return new HostAssert(host);
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;

/**
 * What this Ironic can do beyond the baseline.
 *
 * @param newest the newest API version that it speaks
 */
record Features(Microversion newest) {

  /** The oldest API version that the provisioner works with. */
  static final Microversion BASELINE = Microversion.of(89);

  /**
   * The same beside a classic Inspector, which is run with an older Ironic: 1.82 is what the last
   * release of Debian speaks that has both.
   */
  static final Microversion BASELINE_BESIDE_INSPECTOR = Microversion.of(82);

  private static final Microversion VIRTUAL_MEDIA_GET = Microversion.of(93);
  private static final Microversion DISABLE_POWER_OFF = Microversion.of(95);
  private static final Microversion DEPLOYMENT_ABORT = Microversion.of(110);

  static Features of(MicroversionRange offered) {
    return new Features(offered.newest());
  }

  /** Whether virtual drives can be looked into. */
  boolean virtualMediaGet() {
    return newest.isAtLeast(VIRTUAL_MEDIA_GET);
  }

  /** Whether nodes can be told never to be switched off. */
  boolean disablePowerOff() {
    return newest.isAtLeast(DISABLE_POWER_OFF);
  }

  /** Whether a deployment that waits for its ramdisk can be aborted. */
  boolean deploymentAbort() {
    return newest.isAtLeast(DEPLOYMENT_ABORT);
  }
}

package io.baremetal.ironic.error;

import io.baremetal.ironic.config.Microversion;
import io.baremetal.ironic.config.MicroversionRange;

/** Refused before sending: the server's API is too old for what was asked. */
public final class UnsupportedByServerException extends IronicException {

  private final String feature;
  private final Microversion needed;
  private final MicroversionRange offered;

  /** Made by the client before it sends anything; public so that tests can make one too. */
  public UnsupportedByServerException(
      String feature, Microversion needed, MicroversionRange offered) {
    super(
        "%s needs Ironic API %s (Ironic %s), but the server offers %s; upgrade Ironic or do without"
            .formatted(feature, needed, needed.release(), offered));
    this.feature = feature;
    this.needed = needed;
    this.offered = offered;
  }

  /** What was asked for, such as {@code node field shard}. */
  public String feature() {
    return feature;
  }

  /** The first API version that has it. */
  public Microversion needed() {
    return needed;
  }

  /** What the server said it speaks. */
  public MicroversionRange offered() {
    return offered;
  }
}

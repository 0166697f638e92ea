package io.baremetal.testkit.ironic.internal.conductor;

/**
 * What an administrator writes into Ironic's configuration file.
 *
 * @param conductor host name of the conductor; it appears as the holder of locks
 * @param automatedClean whether nodes are cleaned after use and before the first
 * @param md5 whether checksums of this kind are accepted
 * @param workers how many nodes can be locked at once; more are answered with 503
 */
public record IronicSettings(String conductor, Switch automatedClean, Switch md5, int workers) {

  /** On or off. */
  public enum Switch {
    /** Done, accepted. */
    ON,
    /** Not done, refused. */
    OFF
  }
}

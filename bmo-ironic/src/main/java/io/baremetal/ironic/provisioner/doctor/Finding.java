package io.baremetal.ironic.provisioner.doctor;

import java.util.Optional;

/**
 * Something that is not as it should be, or that deserves to be known.
 *
 * @param kind what it is
 * @param nodeUuid the node that it is about; empty for a host without one
 * @param text what was found, for people
 */
public record Finding(Kind kind, Optional<String> nodeUuid, String text) {

  /** Kinds of findings. */
  public enum Kind {
    /** A node of ours whose host is gone. */
    ORPHAN,
    /** A node that seems to be an orphan; a second look after a minute will tell. */
    SUSPECTED_ORPHAN,
    /** A port with a MAC address of a host hangs on a node that is not the host's. */
    MISPLACED_PORT,
    /**
     * Ironic keeps the power of a machine as it was, although its host is gone: who switches the
     * machine by other means finds it switched back.
     */
    POWER_ENFORCED,
    /** A host's node is in maintenance, without a fault that would end it. */
    STUCK_MAINTENANCE,
    /** A host was registered, but its node is gone; the provisioner registers it anew. */
    MISSING_NODE,
    /** Two hosts have the same MAC address; only people can say which of them is wrong. */
    DISPUTED_MAC,
    /** A node that is not ours; never touched. */
    FOREIGN
  }

  /** Kind and text. */
  @Override
  public String toString() {
    return kind + ": " + text;
  }
}

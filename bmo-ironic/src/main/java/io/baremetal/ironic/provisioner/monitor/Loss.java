package io.baremetal.ironic.provisioner.monitor;

import io.baremetal.ironic.node.ProvisionState;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** An Ironic that has lost its database, told apart from nodes that somebody removed. */
final class Loss {

  private static final int MANY = 10;
  private static final int SHARE = 5;
  private static final int AT_ONCE = 5;

  private Loss() {}

  /** Whether so many nodes gone at once, of so many, are no accident. */
  static boolean isOfDatabase(int gone, int before) {
    return gone >= MANY || (gone > 1 && gone * SHARE >= before);
  }

  /** The order in which hosts are told: those that run something first. */
  static List<NodeRow> inOrder(List<NodeRow> gone) {
    return gone.stream()
        .sorted(Comparator.comparing(row -> row.state() != ProvisionState.ACTIVE))
        .toList();
  }

  /** When the host at this place of the order is told: a few each second. */
  static Duration pause(int place) {
    return Duration.ofSeconds(place / AT_ONCE);
  }
}

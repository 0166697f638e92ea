package io.baremetal.ironic.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which API version ordinary requests use. One that needs a newer version (a field, a route, an
 * argument) is raised to it, as far as the server goes.
 */
public final class VersionPolicy {

  private static final VersionPolicy NEWEST = new VersionPolicy(new TreeSet<>());

  private final NavigableSet<Microversion> accepted;

  private VersionPolicy(NavigableSet<Microversion> accepted) {
    this.accepted = accepted;
  }

  /**
   * The newest version that the server offers and this build was tested with. The default: reads
   * show all that there is.
   */
  public static VersionPolicy newestTested() {
    return NEWEST;
  }

  /** This version and no other; a server that does not speak it is refused. */
  public static VersionPolicy pinned(Microversion version) {
    return newestOf(version);
  }

  /**
   * The newest of these that the server offers; a server that offers none is refused. Answers can
   * then have only as many shapes as there are versions here.
   */
  public static VersionPolicy newestOf(Microversion first, Microversion... others) {
    List<Microversion> all = new ArrayList<>(List.of(first));
    all.addAll(Arrays.asList(others));
    return new VersionPolicy(new TreeSet<>(all));
  }

  /** The version to use with such a server; empty when it has none that will do. */
  public Optional<Microversion> choose(MicroversionRange offered) {
    if (accepted.isEmpty()) {
      Microversion newest = offered.newest();
      return Optional.of(
          newest.isAtLeast(Microversion.NEWEST_TESTED) ? Microversion.NEWEST_TESTED : newest);
    }
    return accepted.descendingSet().stream().filter(offered::contains).findFirst();
  }

  /** The oldest version that this policy accepts; what a refused server would have to offer. */
  public Microversion oldestAccepted() {
    return accepted.isEmpty() ? Microversion.of(1) : accepted.first();
  }

  /** For logs. */
  @Override
  public String toString() {
    return accepted.isEmpty() ? "newest tested" : "newest of " + accepted;
  }
}

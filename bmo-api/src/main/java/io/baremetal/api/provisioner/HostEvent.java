package io.baremetal.api.provisioner;

/**
 * Something that the owner of a host should be told, published as a Kubernetes Event once the
 * status that goes with it is stored.
 *
 * @param reason CamelCase word that clients filter by, for example {@code InspectionStarted}
 * @param message one sentence without secrets
 * @param kind whether something is amiss
 */
public record HostEvent(String reason, String message, Kind kind) {

  /** Whether something is amiss. */
  public enum Kind {
    /** Told for the record. */
    NORMAL,
    /** The host's owner has to do something about it. */
    WARNING
  }

  /** Something that is told for the record. */
  public HostEvent(String reason, String message) {
    this(reason, message, Kind.NORMAL);
  }

  /** Something that is amiss. */
  public static HostEvent warning(String reason, String message) {
    return new HostEvent(reason, message, Kind.WARNING);
  }
}

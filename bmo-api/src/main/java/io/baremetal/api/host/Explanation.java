package io.baremetal.api.host;

import java.util.Map;
import org.immutables.value.Value;

/**
 * Why a host does not move, or that it is where it should be: in one sentence for people, and as
 * data. Immutable. The sentence holds neither counts nor times, so that it changes only when the
 * reason does; those are among the facts.
 */
@Value.Immutable
public interface Explanation {

  /** The reason, of a closed list. */
  Reason reason();

  /** Who has to do something before the host moves on. */
  Party waitsFor();

  /** The whole reason in one sentence, with what to do about it; without secrets. */
  String sentence();

  /**
   * What the sentence was made from, by name: {@code state}, and where they apply {@code
   * errorType}, {@code errorCount}, {@code since}, {@code annotation}, {@code consumer}, {@code
   * problem}.
   */
  Map<String, String> facts();

  /**
   * Explains a host by what is written in it alone: its spec, annotations and status. The same host
   * always gets the same explanation. Bears any host, however odd.
   */
  static Explanation of(BareMetalHost host) {
    return HostExplainer.explain(host, HostSurroundings.clear());
  }

  /** Explains a host by what is written in it and by what its operator knows around it. */
  static Explanation of(BareMetalHost host, HostSurroundings surroundings) {
    return HostExplainer.explain(host, surroundings);
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Gathers the parts of an {@link Explanation}. Not thread-safe. */
  final class Builder extends ImmutableExplanation.Builder {
    Builder() {}
  }

  /** Why a host does not move. */
  enum Reason {
    /** The host is as its owner wants it. */
    SETTLED,
    /** No operator has looked at it yet. */
    NOT_SEEN,
    /** An annotation tells every operator to leave it alone. */
    PAUSED,
    /** Its operator makes no passes. */
    NO_OPERATOR,
    /** The provisioner can serve no host. */
    NO_BACKEND,
    /** The login of its management controller cannot be used. */
    NO_LOGIN,
    /** The last pass over it broke off and is tried again. */
    INTERRUPTED,
    /** Its firmware objects have not been looked at since they were changed. */
    FIRMWARE_UNSEEN,
    /** The last operation failed and will be tried again. */
    FAILED,
    /** It was taken out of management on request. */
    DETACHED,
    /** It names no management controller. */
    NOT_MANAGED,
    /** It waits until the provisioner has room for one more. */
    NO_ROOM,
    /** An operation on the machine is going on. */
    WORKING,
    /** It is being deleted. */
    DELETING,
    /** An annotation keeps it powered off. */
    HELD_OFF,
    /** Its power is not yet as wanted. */
    POWER_CHANGING,
    /** It can be used, and nobody has said for what. */
    AVAILABLE
  }

  /** Who can change the situation. */
  enum Party {
    /** Nobody needs to do anything. */
    NOBODY,
    /** Whoever wrote the host's spec and annotations. */
    OWNER,
    /** Whoever runs the operator. */
    ADMINISTRATOR,
    /** The machine and the provisioner, which take their time. */
    MACHINE,
    /** Other hosts, which have to finish first. */
    OTHER_HOSTS
  }
}

package io.baremetal.ironic.provisioner.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What would mend one node.
 *
 * @param nodeUuid the node
 * @param nodeName its name; empty if it has none
 * @param seen how the node was when the plan was made; if that has changed, nothing is done
 * @param caution whether it is done only when it is confirmed by name
 * @param actions the calls, in order
 */
public record Repair(
    String nodeUuid, Optional<String> nodeName, Seen seen, Caution caution, List<Action> actions) {

  /** Copies the list. */
  public Repair {
    actions = List.copyOf(actions);
  }

  /** How careful to be. */
  public enum Caution {
    /** Being in the plan is enough. */
    PLANNED,
    /**
     * The node runs, or is just being made to run, something; or it bears neither mark nor name:
     * somebody must confirm this very node.
     */
    CONFIRM
  }

  /**
   * How a node was.
   *
   * @param updatedAt when Ironic wrote it last, as it came; empty if never
   * @param state provision state, as it came
   * @param name its name
   */
  public record Seen(Optional<String> updatedAt, Optional<String> state, Optional<String> name) {}

  /**
   * One call.
   *
   * @param verb what is done
   * @param target UUID of the node or the port; for a new port that of its node
   * @param macAddress the new port's; empty for other verbs
   */
  public record Action(Verb verb, String target, Optional<String> macAddress) {

    static Action of(Verb verb, String target) {
      return new Action(verb, target, Optional.empty());
    }

    /** Such as {@code delete node 27946b59-…}. */
    @Override
    public String toString() {
      return verb.text
          + " "
          + target
          + macAddress.map(mac -> " with MAC address " + mac).orElse("");
    }
  }

  /** What can be done. */
  public enum Verb {
    /** Ironic keeps its hands off the machine, and lets the node be deleted in any state. */
    SET_MAINTENANCE("put into maintenance node"),
    /** Ironic minds the machine again. */
    CLEAR_MAINTENANCE("end maintenance of node"),
    /** Ironic forgets the node and its ports; the machine stays as it is. */
    DELETE_NODE("delete node"),
    /** Ironic forgets the port. */
    DELETE_PORT("delete port"),
    /** The host's own node gets the port. */
    CREATE_PORT("create a port on node");

    private final String text;

    Verb(String text) {
      this.text = text;
    }
  }
}

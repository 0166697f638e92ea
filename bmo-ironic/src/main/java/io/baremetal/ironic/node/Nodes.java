package io.baremetal.ironic.node;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.Pages;
import java.util.Optional;
import java.util.Set;

/**
 * All nodes of an Ironic. Thread-safe.
 *
 * <p>Every method but {@link #on} calls Ironic and may throw any {@link
 * io.baremetal.ironic.error.IronicException}.
 */
public interface Nodes {

  /**
   * The nodes that match, fetched while they are read. Items hold a few fields unless more are
   * asked for.
   */
  Pages<Node> list(NodeQuery query);

  /** A node with all its fields. */
  Node get(NodeRef node);

  /**
   * A node with these fields only; cheaper for Ironic when only few are wanted.
   *
   * @param fields by their JSON name; add {@code uuid} if {@link Node#uuid} will be asked for
   */
  Node get(NodeRef node, Set<String> fields);

  /** A node with all its fields, or empty when there is none. */
  Optional<Node> find(NodeRef node);

  /**
   * Registers a machine; it starts in {@link ProvisionState#ENROLL}. Not idempotent: after a lost
   * answer look for the name (or the UUID, if you chose it) before trying again.
   */
  Node create(CreateNode node);

  /**
   * Changes fields of a node and returns it as it is then. Ironic has no guard against somebody
   * else's change in between, so patch narrowly.
   */
  Node update(NodeRef node, JsonPatch patch);

  /**
   * Changes fields of a node, its driver among them, and lets every interface that the patch does
   * not name fall back to what the new driver prefers. Since API 1.45.
   */
  Node changeDriver(NodeRef node, JsonPatch patch);

  /** Forgets a machine; it is left as it is. */
  void delete(NodeRef node);

  /**
   * Whether the nodes of this server have a field, for those that newer versions brought; asks for
   * the versions if that was never done. True of a field that this client has never heard of.
   *
   * @param name its JSON name
   */
  boolean hasField(String name);

  /** Everything else that can be asked of one node; calls nothing by itself. */
  NodeHandle on(NodeRef node);
}

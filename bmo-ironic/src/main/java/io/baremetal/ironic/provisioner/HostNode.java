package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.error.IronicException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.HistoryEntry;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeInventory;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeValidation;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.monitor.NodeCopies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One host's node during one pass: reads it at most once, and makes every change to it. A conflict
 * ends the verb with {@link NodeBusyException}, a node that Ironic does not know with {@link
 * NodeUnknownException}, any other trouble with a {@link ProvisionerException} that says what was
 * tried. Not thread-safe.
 */
final class HostNode {

  /** Where verbs end that change nothing of a node but its state. */
  private static final Map<ProvisionVerb, ProvisionState> SETTLES_AT =
      Map.of(
          ProvisionVerb.MANAGE, ProvisionState.MANAGEABLE,
          ProvisionVerb.PROVIDE, ProvisionState.AVAILABLE);

  private final Backend backend;
  private final HostAccess host;
  private Optional<Node> node = Optional.empty();
  private boolean removed;

  /** As it was read last in this pass, be it before a verb. */
  private Optional<Node> seen = Optional.empty();

  HostNode(Backend backend, HostAccess host) {
    this.backend = backend;
    this.host = host;
  }

  HostAccess host() {
    return host;
  }

  HostIdentity identity() {
    return host.identity();
  }

  Backend backend() {
    return backend;
  }

  IronicProvisionerConfig config() {
    return backend.config();
  }

  /** What this Ironic can do. */
  Features features() {
    return call(
        "versions", "find out what Ironic can do", () -> Features.of(backend.client().versions()));
  }

  /** The node of the host's last registration, by its id and never by its name. */
  Node read() {
    String id =
        host.provisionerId()
            .filter(text -> !text.isEmpty() && !removed)
            .orElseThrow(() -> new NodeUnknownException("host " + identity() + " has no node"));
    node = node.or(() -> backend.memory().copies().current(id)).or(() -> find(id));
    seen = node;
    return node.orElseThrow(
        () -> {
          backend.memory().forget(id);
          return new NodeUnknownException("Ironic has no node " + id);
        });
  }

  /** The node of the host's last registration, without reading it. */
  NodeHandle registered() {
    return host.provisionerId()
        .flatMap(HostNode::reference)
        .map(backend.client().nodes()::on)
        .orElseThrow(() -> new NodeUnknownException("host " + identity() + " has no node"));
  }

  /**
   * The node as this pass, or an earlier one, has seen it last, be it before a verb: good enough to
   * tell how the machine fares, and spares a read after most verbs.
   */
  Node seen() {
    return seen.filter(known -> host.provisionerId().filter(known.uuid()::equals).isPresent())
        .or(() -> host.provisionerId().flatMap(backend.memory().copies()::glimpse))
        .orElseGet(this::read);
  }

  /** Reads a node by name or id; empty if there is none, as of what can be neither. */
  Optional<Node> find(String ref) {
    return reference(ref).flatMap(this::find);
  }

  private static Optional<NodeRef> reference(String text) {
    try {
      return Optional.of(NodeRef.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Node> find(NodeRef ref) {
    long asked = backend.nanos().getAsLong();
    Optional<Node> found =
        call("get node", "read node " + ref.text(), () -> backend.client().nodes().find(ref));
    found.ifPresent(read -> backend.memory().copies().keep(read, asked));
    return found;
  }

  /** Registers a machine. */
  Node create(CreateNode create) {
    long asked = backend.nanos().getAsLong();
    Node created =
        locking("create node", "register a node", () -> backend.client().nodes().create(create));
    backend.memory().copies().keep(created, asked);
    return created;
  }

  /** Changes fields and returns the node as it is then; does nothing for an empty patch. */
  Node patch(Node before, JsonPatch patch) {
    if (patch.isEmpty()) {
      return before;
    }
    long asked = backend.nanos().getAsLong();
    Node after =
        locking(
            "patch node",
            "change " + patch.fields() + " of node " + before.uuid(),
            () -> certainly(before, () -> backend.client().nodes().update(before.ref(), patch)));
    keep(after, asked);
    return after;
  }

  /** Asks for a verb without arguments; see {@link #move(Node, ProvisionRequest)}. */
  Move move(Node current, ProvisionVerb verb) {
    return move(current, ProvisionRequest.of(verb));
  }

  /** Asks for a verb, unless the node has a fault, or is in maintenance, which is ended instead. */
  Move move(Node current, ProvisionRequest request) {
    if (current.fault().filter(fault -> !fault.isEmpty()).isPresent()) {
      return Move.HELD_BY_FAULT;
    }
    if (current.maintenance().orElse(false)) {
      clearMaintenance(current);
      return Move.LEFT_MAINTENANCE;
    }
    String verb = request.verb().wire();
    changing(current, "provision", verb, node -> node.states().provision(request));
    backend
        .memory()
        .copies()
        .leadsTo(current.uuid(), Optional.ofNullable(SETTLES_AT.get(request.verb())));
    current.name().ifPresent(backend.slots()::started);
    return Move.ACCEPTED;
  }

  /** Ends maintenance. */
  void clearMaintenance(Node current) {
    changing(current, "maintenance", "end maintenance", NodeHandle::clearMaintenance);
  }

  /** Starts maintenance. */
  void setMaintenance(Node current, String reason) {
    changing(current, "maintenance", "start maintenance", node -> node.setMaintenance(reason));
  }

  /** Switches the power. */
  void power(Node current, PowerRequest request) {
    changing(current, "power", request.action().wire(), node -> node.states().power(request));
    seen = Optional.empty();
    NodeCopies copies = backend.memory().copies();
    copies.leadsTo(current.uuid(), current.provisionState());
    copies.started(PowerTarget.shownBy(current, request));
  }

  /** Switches the power; false if the BMC does not know how. */
  boolean powerIfSupported(Node current, PowerRequest request) {
    try {
      power(current, request);
      return true;
    } catch (ProvisionerException e) {
      if (e.getCause() instanceof BadRequestException) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Ends the verb as busy if the node has failed but Ironic is still at it: the reason comes last.
   */
  void awaitReason(Node failed) {
    boolean unfinished = NodeFacts.isReserved(failed) && failed.lastError().isEmpty();
    if (unfinished && config().parity() == Parity.CORRECTED) {
      backend.monitor().awaitUnlock(failed.uuid());
      throw new NodeBusyException("node " + failed.uuid() + " is still held after a failure");
    }
  }

  /**
   * What went wrong, in Ironic's own words: those that a failed node shows, or else the latest that
   * Ironic remembers of it, because what comes after a failure may wipe them from the node.
   */
  Optional<String> reason(Node failed) {
    return failed
        .lastError()
        .or(
            () ->
                config().parity() == Parity.CORRECTED
                    ? lastErrorInHistory(failed)
                    : Optional.empty());
  }

  private Optional<String> lastErrorInHistory(Node current) {
    return call(
        "history",
        "read the history of node " + current.uuid(),
        () ->
            handle(current).history().list().stream()
                .filter(entry -> entry.severity().filter("ERROR"::equals).isPresent())
                .reduce((older, newer) -> newer)
                .flatMap(HistoryEntry::event));
  }

  /** Whether the node was removed in the pass before; says so once. */
  boolean wasJustRemoved() {
    return host.provisionerId().filter(backend.memory().copies()::wasJustRemoved).isPresent();
  }

  /** Sets the RAID that the next cleaning makes. */
  void targetRaid(Node current, List<Map<String, Object>> logicalDisks) {
    call(
        "raid",
        "set the target RAID of node " + current.uuid(),
        () -> {
          handle(current).states().targetRaid(Map.of("logical_disks", logicalDisks));
          return current;
        });
    changed(current);
  }

  /** What the last inspection stored; empty if there was none. */
  Optional<NodeInventory> inventory(Node current) {
    return call(
        "inventory", "read the inventory of node " + current.uuid(), handle(current)::inventory);
  }

  /** Whether the node has what a deployment needs. */
  NodeValidation validate(Node current) {
    return locking("validate", "validate node " + current.uuid(), handle(current)::validate);
  }

  /** Makes Ironic forget the node; a node that it does not know is fine. */
  void delete(Node current) {
    backend.monitor().leaves(current.uuid());
    try {
      locking("delete node", "remove node " + current.uuid(), () -> remove(current));
    } catch (ProvisionerException e) {
      backend.monitor().stays(current.uuid());
      throw e;
    }
    node = Optional.empty();
    seen = node;
    removed = true;
    backend.memory().removed(current.uuid());
  }

  private Node remove(Node current) {
    try {
      backend.client().nodes().delete(current.ref());
    } catch (NotFoundException e) {
      return current;
    }
    return current;
  }

  private interface Change {
    void make(NodeHandle node);
  }

  private void changing(Node current, String metric, String what, Change change) {
    locking(
        metric,
        "ask node " + current.uuid() + " to " + what,
        () ->
            certainly(
                current,
                () -> {
                  change.make(handle(current));
                  return current;
                }));
    changed(current);
  }

  /** After a request whose answer was lost, nothing that is remembered of the node counts. */
  private <T> T certainly(Node current, Supplier<T> change) {
    try {
      return change.get();
    } catch (IronicApiException e) {
      throw e;
    } catch (IronicException e) {
      node = Optional.empty();
      backend.memory().copies().doubt(current.uuid());
      throw e;
    }
  }

  private void changed(Node current) {
    node = Optional.empty();
    backend.memory().copies().changing(current.uuid());
  }

  private void keep(Node after, long asked) {
    node = node.map(stale -> after);
    seen = node;
    backend.memory().copies().keep(after, asked);
  }

  private NodeHandle handle(Node current) {
    return backend.client().nodes().on(current.ref());
  }

  /** Makes a call that takes the node's lock, and so may meet it taken. */
  <T> T locking(String metric, String what, Supplier<T> change) {
    try {
      return backend.calls().make(metric, change);
    } catch (ConflictException e) {
      host.provisionerId().ifPresent(backend.monitor()::awaitUnlock);
      throw new NodeBusyException("Ironic cannot " + what + " now", e);
    } catch (IronicException e) {
      throw failed(what, e);
    }
  }

  /** Makes a call whose failure, whatever it is, is nobody's fault. */
  <T> T call(String metric, String what, Supplier<T> read) {
    try {
      return backend.calls().make(metric, read);
    } catch (IronicException e) {
      throw failed(what, e);
    }
  }

  private ProvisionerException failed(String what, IronicException e) {
    return new ProvisionerException(
        "Cannot " + what + " for host " + identity() + ": " + e.getMessage(), e);
  }
}

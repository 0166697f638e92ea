package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Timestamps;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** All nodes, found by UUID, name and instance. Whoever touches it holds the lock of the world. */
public final class NodeStore {

  private final Clock clock;
  private final AtomicLong lastId = new AtomicLong();
  private final Map<String, NodeRecord> byUuid = new LinkedHashMap<>();
  private final Map<String, Duration> skews = new HashMap<>();
  private final Map<String, NodeRecord> byName = new HashMap<>();
  private final Map<String, NodeRecord> byInstance = new HashMap<>();

  /** An empty store. */
  public NodeStore(Clock clock) {
    this.clock = clock;
  }

  /** All nodes in order of their ids. */
  public Collection<NodeRecord> all() {
    return Collections.unmodifiableCollection(byUuid.values());
  }

  /** Whether the node of what belongs to one has one of these values; true if none is wanted. */
  public boolean ownerHas(ObjectNode owned, String field, Optional<List<String>> wanted) {
    return wanted
        .map(
            values ->
                find(owned.path("node_uuid").asText())
                    .flatMap(node -> node.text(field))
                    .filter(values::contains)
                    .isPresent())
        .orElse(true);
  }

  /** The node of a UUID; empty if there is none. */
  public Optional<NodeRecord> find(String uuid) {
    return Optional.ofNullable(byUuid.get(uuid));
  }

  /**
   * The node that a client means.
   *
   * @param ident UUID, or name from version 1.5 on
   * @throws ApiError 404
   */
  public NodeRecord get(String ident, int version) {
    NodeRecord node = byUuid.get(ident);
    if (node == null && version >= 5) {
      node = byName.get(ident);
    }
    if (node == null) {
      throw ApiError.notFound("Node", ident);
    }
    return node;
  }

  /**
   * Takes in a new node.
   *
   * @param fields all of its fields but the time of creation
   * @throws ApiError 409 if UUID, name or instance are taken
   */
  public NodeRecord add(ObjectNode fields) {
    NodeRecord node = new NodeRecord(lastId.get() + 1, fields);
    if (byUuid.containsKey(node.uuid())) {
      throw ApiError.conflict("A node with UUID " + node.uuid() + " already exists.");
    }
    refuseTaken(node, fields);
    lastId.incrementAndGet();
    node.set("created_at", Timestamps.format(clock.instant()));
    byUuid.put(node.uuid(), node);
    index(node);
    return node;
  }

  /**
   * Changes a node from the outside: all fields at once.
   *
   * @throws ApiError 409 if name or instance are taken by another node
   */
  public void replace(NodeRecord node, ObjectNode fields) {
    refuseTaken(node, fields);
    unindex(node);
    node.fields().setAll(fields);
    index(node);
    touch(node);
  }

  /** Changes one field that must be findable: {@code name} or {@code instance_uuid}. */
  public void set(NodeRecord node, String field, @Nullable String value) {
    unindex(node);
    node.set(field, value);
    index(node);
  }

  /** Notes that the node changed now, by the clock of its conductor. */
  public void touch(NodeRecord node) {
    Duration skew = skews.getOrDefault(node.uuid(), Duration.ZERO);
    node.set("updated_at", Timestamps.format(clock.instant().plus(skew)));
  }

  /** From now on the clock of the conductor that writes this node is wrong by so much. */
  public void skew(NodeRecord node, Duration ahead) {
    skews.put(node.uuid(), ahead);
  }

  /** Removes a node; what is left of its operations becomes void. */
  public void remove(NodeRecord node) {
    byUuid.remove(node.uuid());
    unindex(node);
    node.beginOperation();
  }

  /** The present time as the wire writes it. */
  public String now() {
    return Timestamps.format(clock.instant());
  }

  private void refuseTaken(NodeRecord node, ObjectNode fields) {
    String name = fields.path("name").textValue();
    if (name != null && byName.getOrDefault(name, node) != node) {
      throw ApiError.conflict("A node with name " + name + " already exists.");
    }
    String instance = fields.path("instance_uuid").textValue();
    if (instance != null && byInstance.getOrDefault(instance, node) != node) {
      throw ApiError.conflict(
          "Instance "
              + instance
              + " is already associated with a node, it cannot be associated with this other node "
              + node.uuid());
    }
  }

  private void index(NodeRecord node) {
    node.text("name").ifPresent(name -> byName.put(name, node));
    node.text("instance_uuid").ifPresent(instance -> byInstance.put(instance, node));
  }

  private void unindex(NodeRecord node) {
    node.text("name").ifPresent(byName::remove);
    node.text("instance_uuid").ifPresent(byInstance::remove);
  }
}

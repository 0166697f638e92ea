package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All ports: each an object under the names of the wire. Whoever touches it holds the lock of the
 * world.
 */
public final class PortStore {

  private final NodeStore nodes;
  private final Map<String, ObjectNode> byUuid = new LinkedHashMap<>();
  private final Map<String, ObjectNode> byAddress = new LinkedHashMap<>();

  /** An empty store; times come from the store of the nodes. */
  public PortStore(NodeStore nodes) {
    this.nodes = nodes;
  }

  /** All ports in the order of their creation. */
  public Collection<ObjectNode> all() {
    return Collections.unmodifiableCollection(byUuid.values());
  }

  /** The ports of a node. */
  public List<ObjectNode> of(NodeRecord node) {
    return byUuid.values().stream()
        .filter(port -> port.path("node_uuid").asText().equals(node.uuid()))
        .toList();
  }

  /** The port of a UUID, or of a name; empty if there is none. */
  public Optional<ObjectNode> find(String ident) {
    return Optional.ofNullable(byUuid.get(ident))
        .or(
            () ->
                byUuid.values().stream()
                    .filter(port -> ident.equals(port.path("name").textValue()))
                    .findFirst());
  }

  /** The port of a MAC address in lower case; empty if there is none. */
  public Optional<ObjectNode> findByAddress(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** Every field of a port with the value that it has when nobody says otherwise. */
  public ObjectNode blank() {
    ObjectNode port = Json.object().put("uuid", UUID.randomUUID().toString());
    port.put("created_at", nodes.now()).putNull("updated_at").putNull("address");
    port.putObject("extra");
    port.putObject("internal_info");
    port.put("is_smartnic", false).putObject("local_link_connection");
    port.putNull("physical_network").put("pxe_enabled", true).putNull("node_uuid");
    port.putNull("name").putNull("description").putNull("vendor").putNull("category");
    return port.put("available_for_dynamic_portgroup", true).putNull("portgroup_uuid");
  }

  /**
   * Takes in a new port, or a changed one in place of the old.
   *
   * @throws ApiError 409 if its MAC address or name belongs to another
   */
  public void put(ObjectNode port) {
    String uuid = port.get("uuid").textValue();
    String address = port.get("address").textValue();
    refuseTaken(uuid, findByAddress(address), "A port with MAC address " + address);
    String name = port.path("name").textValue();
    refuseTaken(uuid, name == null ? Optional.empty() : find(name), "A port with name " + name);
    ObjectNode old = byUuid.put(uuid, port);
    if (old != null) {
      byAddress.remove(old.get("address").textValue());
    }
    byAddress.put(address, port);
  }

  /** Removes a port. */
  public void remove(ObjectNode port) {
    byUuid.remove(port.get("uuid").textValue());
    byAddress.remove(port.get("address").textValue());
  }

  private static void refuseTaken(String uuid, Optional<ObjectNode> holder, String what) {
    if (holder.isPresent() && !holder.get().get("uuid").textValue().equals(uuid)) {
      throw ApiError.conflict(what + " already exists.");
    }
  }
}

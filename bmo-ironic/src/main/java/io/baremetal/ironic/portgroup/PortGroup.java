package io.baremetal.ironic.portgroup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import io.baremetal.ironic.node.NodeRef;
import java.util.Map;
import java.util.Optional;

/** A port group as Ironic described it in one answer. */
public final class PortGroup extends ResourceView {

  private PortGroup(ObjectNode json) {
    super(json, "port group");
  }

  /** A view over a port group object; also for tests. */
  public static PortGroup of(ObjectNode json) {
    return new PortGroup(json);
  }

  /** The name, unique within an Ironic. */
  public Optional<String> name() {
    return text("name");
  }

  /** The node that it belongs to. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
  }

  /** The MAC address of the whole group; empty until it has one. */
  public Optional<String> address() {
    return text("address");
  }

  /**
   * How the ports share the work, such as {@code active-backup} or {@code 802.3ad}. Since API 1.26.
   */
  public Optional<String> mode() {
    return text("mode");
  }

  /** Settings of the bond, such as {@code miimon}. Since API 1.26. */
  public Map<String, JsonNode> properties() {
    return object("properties");
  }

  /** Whether its ports may also be used one by one. */
  public Optional<Boolean> standalonePortsSupported() {
    return flag("standalone_ports_supported");
  }

  /** The network that all its ports are on. Since API 1.102. */
  public Optional<String> physicalNetwork() {
    return text("physical_network");
  }

  /** The kind of network that it is for. Since API 1.103. */
  public Optional<String> category() {
    return text("category");
  }

  /** Whether Ironic made it by itself. Since API 1.111. */
  public Optional<Boolean> isDynamic() {
    return flag("dynamic_portgroup");
  }

  @Override
  public String toString() {
    return "PortGroup{uuid=%s, name=%s}".formatted(text("uuid").orElse("?"), name().orElse("-"));
  }
}

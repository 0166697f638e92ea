package io.baremetal.ironic.port;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import io.baremetal.ironic.node.NodeRef;
import java.util.Map;
import java.util.Optional;

/** A port as Ironic described it in one answer. */
public final class Port extends ResourceView {

  private Port(ObjectNode json) {
    super(json, "port");
  }

  /** A view over a port object; also for tests. */
  public static Port of(ObjectNode json) {
    return new Port(json);
  }

  /** The MAC address; Ironic writes it in lower case. */
  public Optional<String> address() {
    return text("address");
  }

  /** The node that it belongs to. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
  }

  /** The name, unique within an Ironic. Since API 1.88. */
  public Optional<String> name() {
    return text("name");
  }

  /** The port group that it belongs to, by UUID. Since API 1.24. */
  public Optional<String> portGroupUuid() {
    return text("portgroup_uuid");
  }

  /** The switch and its port at the other end: {@code switch_id}, {@code port_id}, … */
  public Map<String, JsonNode> localLinkConnection() {
    return object("local_link_connection");
  }

  /** The network that it is on. Since API 1.34. */
  public Optional<String> physicalNetwork() {
    return text("physical_network");
  }

  /** Whether it is a programmable card that acts as a switch. Since API 1.53. */
  public Optional<Boolean> isSmartNic() {
    return flag("is_smartnic");
  }

  /** What it is, in words. Since API 1.97. */
  public Optional<String> description() {
    return text("description");
  }

  /** What Ironic itself noted. Since API 1.18. */
  public Map<String, JsonNode> internalInfo() {
    return object("internal_info");
  }

  /** Whether the machine may boot from the network through it. */
  public Optional<Boolean> pxeEnabled() {
    return flag("pxe_enabled");
  }

  @Override
  public String toString() {
    return "Port{uuid=%s, address=%s}".formatted(text("uuid").orElse("?"), address().orElse("-"));
  }
}

package io.baremetal.ironic.port;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import java.util.Optional;

/** A port as Ironic described it in one answer. */
public final class Port extends JsonView {

  private Port(ObjectNode json) {
    super(json);
  }

  /** A view over a port object; also for tests. */
  public static Port of(ObjectNode json) {
    return new Port(json);
  }

  /**
   * The port's UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(() -> new IllegalStateException("the port was read without its uuid"));
  }

  /** The MAC address; Ironic writes it in lower case. */
  public Optional<String> address() {
    return text("address");
  }

  /** The node that it belongs to. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
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

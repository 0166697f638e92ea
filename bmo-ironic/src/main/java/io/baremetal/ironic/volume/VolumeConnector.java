package io.baremetal.ironic.volume;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import io.baremetal.ironic.node.NodeRef;
import java.util.Optional;

/** How a machine reaches storage, as Ironic described it in one answer. */
public final class VolumeConnector extends ResourceView {

  private VolumeConnector(ObjectNode json) {
    super(json, "volume connector");
  }

  /** A view over a volume connector object; also for tests. */
  public static VolumeConnector of(ObjectNode json) {
    return new VolumeConnector(json);
  }

  /** The node that it belongs to. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
  }

  /**
   * The kind of name that it goes by, such as {@code iqn}, {@code wwpn}, {@code ip}, {@code mac}.
   */
  public Optional<String> type() {
    return text("type");
  }

  /** The name itself. */
  public Optional<String> connectorId() {
    return text("connector_id");
  }

  @Override
  public String toString() {
    return "VolumeConnector{uuid=%s, type=%s}"
        .formatted(text("uuid").orElse("?"), type().orElse("-"));
  }
}

package io.baremetal.ironic.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import io.baremetal.ironic.node.NodeRef;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How a machine reaches storage, as Ironic described it in one answer. */
public final class VolumeConnector extends JsonView {

  private VolumeConnector(ObjectNode json) {
    super(json);
  }

  /** A view over a volume connector object; also for tests. */
  public static VolumeConnector of(ObjectNode json) {
    return new VolumeConnector(json);
  }

  /**
   * The UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(
            () -> new IllegalStateException("the volume connector was read without its uuid"));
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

  /** The caller's own notes. */
  public Map<String, JsonNode> extra() {
    return object("extra");
  }

  /** When it was made. */
  public Optional<Instant> createdAt() {
    return time("created_at");
  }

  /** When it was last changed; empty if never. */
  public Optional<Instant> updatedAt() {
    return time("updated_at");
  }

  @Override
  public String toString() {
    return "VolumeConnector{uuid=%s, type=%s}"
        .formatted(text("uuid").orElse("?"), type().orElse("-"));
  }
}

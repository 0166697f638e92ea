package io.baremetal.ironic.volume;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import io.baremetal.ironic.node.NodeRef;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A volume that a machine boots from or uses, as Ironic described it in one answer. */
public final class VolumeTarget extends ResourceView {

  private VolumeTarget(ObjectNode json) {
    super(json, "volume target");
  }

  /** A view over a volume target object; also for tests. */
  public static VolumeTarget of(ObjectNode json) {
    return new VolumeTarget(json);
  }

  /** The node that it belongs to. */
  public Optional<NodeRef> node() {
    return text("node_uuid").map(NodeRef::of);
  }

  /** The kind of storage, such as {@code iscsi} or {@code fibre_channel}. */
  public Optional<String> volumeType() {
    return text("volume_type");
  }

  /** 0 is the volume to boot from. */
  public OptionalLong bootIndex() {
    return number("boot_index");
  }

  /** The name of the volume where it is kept. */
  public Optional<String> volumeId() {
    return text("volume_id");
  }

  /** How to reach it; secrets may be masked. */
  public Map<String, JsonNode> properties() {
    return object("properties");
  }

  @Override
  public String toString() {
    return "VolumeTarget{uuid=%s, volumeType=%s}"
        .formatted(text("uuid").orElse("?"), volumeType().orElse("-"));
  }
}

package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.Map;

/**
 * What inspection found. Two kinds of inspection write it, each with parts that the other lacks, so
 * take every field for optional.
 */
public final class NodeInventory extends JsonView {

  private NodeInventory(ObjectNode json) {
    super(json);
  }

  /** A view over an inventory document; also for tests. */
  public static NodeInventory of(ObjectNode json) {
    return new NodeInventory(json);
  }

  /** The hardware: {@code cpu}, {@code memory}, {@code disks}, {@code interfaces}, … */
  public Map<String, JsonNode> inventory() {
    return object("inventory");
  }

  /** What inspection plug-ins added: {@code all_interfaces}, {@code parsed_lldp}, … */
  public Map<String, JsonNode> pluginData() {
    return object("plugin_data");
  }

  /** The names of the parts, no content. */
  @Override
  public String toString() {
    return "NodeInventory{inventory=%s, pluginData=%s}"
        .formatted(inventory().keySet(), pluginData().keySet());
  }
}

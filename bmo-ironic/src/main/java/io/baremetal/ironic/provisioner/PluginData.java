package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.ironic.provisioner.InspectedHardware.Completeness;

/**
 * What Ironic's inspection hooks added to an inventory. The hooks differ from site to site, so
 * whatever is of a wrong type is left out, and the rest counts.
 */
final class PluginData {

  private final JsonNode interfaces;
  private final JsonNode lldp;
  private final Completeness completeness;

  private PluginData(JsonNode interfaces, JsonNode lldp, Completeness completeness) {
    this.interfaces = interfaces;
    this.lldp = lldp;
    this.completeness = completeness;
  }

  static PluginData of(JsonNode pluginData) {
    JsonNode nothing = MissingNode.getInstance();
    if (!pluginData.isObject()) {
      return new PluginData(
          nothing,
          nothing,
          pluginData.isNull() ? Completeness.COMPLETE : Completeness.PARTLY_IGNORED);
    }
    boolean framesFit = PluginShape.rawLldpFits(pluginData.path("lldp_raw"));
    return new PluginData(
        pluginData.path("all_interfaces"),
        // What was parsed from raw frames that do not look like any is not to be believed.
        framesFit ? pluginData.path("parsed_lldp") : nothing,
        PluginShape.fits(pluginData) ? Completeness.COMPLETE : Completeness.PARTLY_IGNORED);
  }

  Completeness completeness() {
    return completeness;
  }

  /** Whether the machine booted from the interface of this name. */
  boolean bootedFrom(String name) {
    return interfaces.path(name).path("pxe_enabled").asBoolean(false)
        && interfaces.path(name).path("pxe_enabled").isBoolean();
  }

  /** What the switch told on the interface of this name; missing if nothing. */
  JsonNode lldp(String name) {
    return lldp.path(name);
  }
}

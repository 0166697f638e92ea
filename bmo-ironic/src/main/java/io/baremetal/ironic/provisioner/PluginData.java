package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.provisioner.InspectedHardware.Completeness;
import java.util.Map;
import java.util.function.Predicate;

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
    JsonNode interfaces = pluginData.path("all_interfaces");
    JsonNode lldp = pluginData.path("parsed_lldp");
    boolean rawFits = rawLldpFits(pluginData.path("lldp_raw"));
    boolean fits =
        rawFits
            && interfacesFit(interfaces)
            && isMapOfObjects(lldp)
            && isAbsentOr(pluginData.path("macs"), JsonNode::isArray);
    return new PluginData(
        interfaces,
        rawFits ? lldp : nothing,
        fits ? Completeness.COMPLETE : Completeness.PARTLY_IGNORED);
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

  private static boolean interfacesFit(JsonNode interfaces) {
    if (!isMapOfObjects(interfaces)) {
      return false;
    }
    for (JsonNode one : interfaces) {
      if (!isAbsentOr(one.path("pxe_enabled"), JsonNode::isBoolean)) {
        return false;
      }
    }
    return true;
  }

  /** What was parsed from raw frames that do not look like any is not to be believed. */
  private static boolean rawLldpFits(JsonNode raw) {
    if (!isAbsentOr(raw, JsonNode::isObject)) {
      return false;
    }
    for (JsonNode frames : raw) {
      for (JsonNode frame : frames) {
        boolean typeAndValue =
            frame.size() == 2 && frame.path(0).isNumber() && frame.path(1).isTextual();
        if (!typeAndValue) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isMapOfObjects(JsonNode json) {
    if (!isAbsentOr(json, JsonNode::isObject)) {
      return false;
    }
    if (json instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (!isAbsentOr(entry.getValue(), JsonNode::isObject)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isAbsentOr(JsonNode json, Predicate<JsonNode> type) {
    return json.isMissingNode() || json.isNull() || type.test(json);
  }
}

package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * The types that the data of Ironic's standard inspection hooks have. Null and absent values fit
 * everywhere, and unknown fields are nobody's business.
 */
final class PluginShape {

  private static final Predicate<JsonNode> TEXT = JsonNode::isTextual;
  private static final Predicate<JsonNode> FLAG = JsonNode::isBoolean;
  private static final Predicate<JsonNode> WHOLE = PluginShape::isWhole;

  private static final Predicate<JsonNode> INTERFACE =
      object(
          Map.of(
              "speed_mbps", WHOLE,
              "has_carrier", FLAG,
              "pxe_enabled", FLAG),
          Set.of(
              "biosdevname",
              "client_id",
              "ipv4_address",
              "ipv6_address",
              "mac_address",
              "name",
              "product",
              "vendor",
              "pci_address"));

  private static final Predicate<JsonNode> ROOT_DISK =
      object(
          Map.of("size", WHOLE, "rotational", FLAG),
          Set.of(
              "hctl",
              "model",
              "name",
              "by_path",
              "serial",
              "vendor",
              "wwn",
              "wwn_vendor_extension",
              "wwn_with_extension"));

  private static final Predicate<JsonNode> CONFIGURATION =
      object(
          Map.of("collectors", list(TEXT), "managers", list(object("name", "version"))), Set.of());

  private static final Predicate<JsonNode> NUMA =
      object(
          Map.of(
              "cpus",
              list(
                  object(
                      Map.of("cpu", WHOLE, "numa_node", WHOLE, "thread_siblings", list(WHOLE)),
                      Set.of())),
              "nics",
              list(object(Map.of("numa_node", WHOLE), Set.of("name"))),
              "ram",
              list(object(Map.of("numa_node", WHOLE, "size_kb", WHOLE), Set.of()))),
          Set.of());

  private static final Predicate<JsonNode> SECTION = map(map(json -> true));

  private static final Predicate<JsonNode> EXTRA =
      object(
          Map.of(
              "cpu", SECTION,
              "disk", SECTION,
              "firmware", SECTION,
              "ipmi", SECTION,
              "memory", SECTION,
              "network", SECTION,
              "system", SECTION),
          Set.of());

  private static final Predicate<JsonNode> STANDARD =
      object(
          Map.of(
              "all_interfaces", map(INTERFACE),
              "valid_interfaces", map(INTERFACE),
              "configuration", CONFIGURATION,
              "extra", EXTRA,
              "lldp_raw", map(list(json -> true)),
              "macs", list(TEXT),
              "numa_topology", NUMA,
              "parsed_lldp", map(map(json -> true)),
              "root_disk", ROOT_DISK),
          Set.of("boot_interface", "error"));

  private PluginShape() {}

  /** Whether every value that the standard hooks write is of the type that they write. */
  static boolean fits(JsonNode pluginData) {
    return STANDARD.test(pluginData) && rawLldpFits(pluginData.path("lldp_raw"));
  }

  /** Whether each raw frame is a pair of a number and a text. */
  static boolean rawLldpFits(JsonNode raw) {
    for (JsonNode frames : raw) {
      for (JsonNode frame : frames) {
        boolean typeAndValue =
            frame.size() == 2 && frame.path(0).isNumber() && frame.path(1).isTextual();
        if (frames.isArray() && !typeAndValue) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWhole(JsonNode json) {
    return json.isNumber()
        && json.canConvertToLong()
        && json.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static Predicate<JsonNode> object(String... texts) {
    return object(Map.of(), Set.of(texts));
  }

  private static Predicate<JsonNode> object(
      Map<String, Predicate<JsonNode>> fields, Set<String> texts) {
    return json ->
        json.isObject()
            && fields.entrySet().stream()
                .allMatch(field -> isAbsentOr(field.getValue(), json.path(field.getKey())))
            && texts.stream().allMatch(field -> isAbsentOr(TEXT, json.path(field)));
  }

  private static Predicate<JsonNode> map(Predicate<JsonNode> value) {
    return json -> json.isObject() && all(json, value);
  }

  private static Predicate<JsonNode> list(Predicate<JsonNode> item) {
    return json -> json.isArray() && all(json, item);
  }

  private static boolean all(JsonNode container, Predicate<JsonNode> shape) {
    return StreamSupport.stream(container.spliterator(), false)
        .allMatch(json -> isAbsentOr(shape, json));
  }

  private static boolean isAbsentOr(Predicate<JsonNode> shape, JsonNode json) {
    return json.isMissingNode() || json.isNull() || shape.test(json);
  }
}

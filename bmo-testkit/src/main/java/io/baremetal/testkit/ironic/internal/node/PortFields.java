package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a port, and what a client may do with them. */
public final class PortFields {

  private static final Pattern MAC = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
  private static final Set<String> READ_ONLY = Set.of("created_at", "updated_at", "internal_info");
  private static final Map<String, Integer> SINCE = new LinkedHashMap<>();

  // spotless:off
  static {
    SINCE.put("uuid",                              1);
    SINCE.put("created_at",                        1);
    SINCE.put("updated_at",                        1);
    SINCE.put("address",                           1);
    SINCE.put("extra",                             1);
    SINCE.put("internal_info",                    18);
    SINCE.put("is_smartnic",                      53);
    SINCE.put("local_link_connection",            19);
    SINCE.put("physical_network",                 34);
    SINCE.put("pxe_enabled",                      19);
    SINCE.put("node_uuid",                         1);
    SINCE.put("name",                             88);
    SINCE.put("description",                      97);
    SINCE.put("vendor",                          100);
    SINCE.put("category",                        101);
    SINCE.put("available_for_dynamic_portgroup", 111);
    SINCE.put("portgroup_uuid",                   24);
  }
  // spotless:on

  private PortFields() {}

  /**
   * Refuses a field that a client cannot ask for.
   *
   * @throws ApiError 400 if unknown, 406 if too new
   */
  public static void selectable(String name, int version) {
    Integer since = SINCE.get(name);
    if (since == null) {
      throw ApiError.badRequest("Field(s) \"" + name + "\" are not valid");
    }
    if (version < since) {
      throw ApiError.tooNew();
    }
  }

  /**
   * Sets a field of a new port.
   *
   * @throws ApiError 400 or 406
   */
  public static void set(ObjectNode port, String name, JsonNode value, int version) {
    if (name.equals("node_ident")) {
      return;
    }
    Integer since = SINCE.get(name);
    if (since == null || READ_ONLY.contains(name)) {
      throw ApiError.badRequest(
          "Schema error for port: Additional properties are not allowed ('"
              + name
              + "' was unexpected)");
    }
    if (version < since) {
      throw ApiError.tooNew();
    }
    port.set(name, name.equals("address") ? Json.text(macAddress(value)) : value);
  }

  /** A MAC address in its usual form: lower case, colons. */
  public static String macAddress(JsonNode value) {
    String text = value.asText().toLowerCase(Locale.ROOT).replace('-', ':');
    if (!MAC.matcher(text).matches()) {
      throw ApiError.badRequest("Expected valid MAC address for address: " + value.asText());
    }
    return text;
  }

  /** The port with the patch of a call applied; the port itself stays as it is. */
  public static ObjectNode patched(ObjectNode port, Call call) {
    ObjectNode changed = port.deepCopy();
    for (PatchOperation operation : PatchOperation.parse(call.body())) {
      selectable(operation.field(), call.version());
      if (READ_ONLY.contains(operation.field()) || operation.field().equals("uuid")) {
        throw ApiError.badRequest("Cannot patch /" + operation.field());
      }
      boolean removed = operation.isWholeField() && operation.kind() == PatchOperation.Kind.REMOVE;
      if (removed) {
        changed.putNull(operation.field());
      } else {
        operation.applyTo(changed);
      }
    }
    return changed.put("address", macAddress(changed.path("address")));
  }

  /** All fields that a version has. */
  public static ObjectNode full(ObjectNode port, int version, ArrayNode links) {
    ObjectNode json = Json.object();
    SINCE.forEach(
        (name, since) -> {
          if (version >= since) {
            json.set(name, port.get(name));
          }
        });
    json.set("links", links);
    return json;
  }

  /** Only these fields. */
  public static ObjectNode some(ObjectNode port, List<String> fields, ArrayNode links) {
    ObjectNode json = Json.object();
    fields.forEach(name -> json.set(name, port.get(name)));
    json.set("links", links);
    return json;
  }
}

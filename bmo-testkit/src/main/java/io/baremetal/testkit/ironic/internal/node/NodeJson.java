package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A node as a client of some version sees it: fields hidden, states renamed, secrets masked. */
public final class NodeJson {

  /** What stands in the place of a secret. */
  public static final String MASK = "******";

  private static final int HAS_AVAILABLE = 2;
  private static final int HAS_INSPECT_WAIT = 39;
  private static final Set<String> SECRET_WORDS =
      Set.of("password", "secret", "token", "admin_pass", "adminpass", "new_pass", "sys_pswd");
  private static final Set<String> SECRET_INSTANCE_KEYS = Set.of("configdrive", "image_url");

  private final String baseUrl;
  private final int version;

  /** Nodes for a client that came by this address and speaks this microversion. */
  public NodeJson(String baseUrl, int version) {
    this.baseUrl = baseUrl;
    this.version = version;
  }

  /** All fields, and the links to what hangs on the node. */
  public ObjectNode full(NodeRecord node) {
    ObjectNode json = Json.object();
    for (NodeField field : NodeFields.all()) {
      if (version >= field.since()) {
        json.set(field.name(), value(node, field.name()));
      }
    }
    String path = "nodes/" + node.uuid();
    json.set("links", links(path));
    json.set("ports", links(path + "/ports"));
    linksSince(14, json, path, "states");
    linksSince(24, json, path, "portgroups");
    linksSince(32, json, path, "volume");
    return json;
  }

  /** All fields without links, sharing nothing that changes with the node. */
  public ObjectNode snapshot(NodeRecord node) {
    ObjectNode json = Json.object();
    for (NodeField field : NodeFields.all()) {
      JsonNode value = value(node, field.name());
      json.set(field.name(), value.isContainerNode() ? value.deepCopy() : value);
    }
    return json;
  }

  /** Only these fields, and the link to the node itself. */
  public ObjectNode some(NodeRecord node, List<String> fields) {
    ObjectNode json = Json.object();
    for (String field : fields) {
      json.set(field, value(node, field));
    }
    json.set("links", links("nodes/" + node.uuid()));
    return json;
  }

  /** The pair of links with which Ironic points at something. */
  public ArrayNode links(String path) {
    ArrayNode links = Json.array();
    links.addObject().put("href", baseUrl + "/v1/" + path).put("rel", "self");
    links.addObject().put("href", baseUrl + "/" + path).put("rel", "bookmark");
    return links;
  }

  private void linksSince(int since, ObjectNode json, String path, String name) {
    if (version >= since) {
      json.set(name, links(path + "/" + name));
    }
  }

  private JsonNode value(NodeRecord node, String field) {
    JsonNode value = node.get(field);
    return switch (field) {
      case "provision_state" -> visibleState(value);
      case "driver_info" -> masked(value, Set.of());
      case "instance_info" -> masked(value, SECRET_INSTANCE_KEYS);
      default -> value;
    };
  }

  private JsonNode visibleState(JsonNode state) {
    String text = state.textValue();
    if (version < HAS_AVAILABLE && "available".equals(text)) {
      return Json.nothing();
    }
    return version < HAS_INSPECT_WAIT && "inspect wait".equals(text)
        ? Json.text("inspecting")
        : state;
  }

  /** An object with the values of those keys hidden that sound like secrets, or are named. */
  public static JsonNode masked(JsonNode value, Set<String> alsoSecret) {
    if (!(value instanceof ObjectNode object) || object.isEmpty()) {
      return value;
    }
    ObjectNode masked = Json.object();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      boolean secret = alsoSecret.contains(entry.getKey()) || soundsSecret(entry.getKey());
      masked.set(entry.getKey(), secret ? Json.text(MASK) : entry.getValue());
    }
    return masked;
  }

  private static boolean soundsSecret(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(lower::contains);
  }
}

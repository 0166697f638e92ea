package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Turns the body of a creation into the fields of a new node. */
public final class NodeCreation {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9\\-._~]{1,255}");
  private static final Pattern HOST_NAME =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
  private static final int ANY_NAME_SINCE = 10;
  private static final Set<String> RESERVED =
      Set.of("maintenance", "management", "states", "vendor_passthru", "detail", "validate");

  private final String conductor;

  /** Nodes created here belong to this conductor. */
  public NodeCreation(String conductor) {
    this.conductor = conductor;
  }

  /**
   * The fields of a new node.
   *
   * @param version the microversion in use: it says which fields exist, and below 1.11 the node
   *     begins in {@code available}
   * @throws ApiError 400 or 406 for what does not fit
   */
  public ObjectNode fields(ObjectNode body, int version) {
    ObjectNode fields = empty();
    for (Map.Entry<String, JsonNode> given : body.properties()) {
      fields.set(given.getKey(), checked(given.getKey(), given.getValue(), version));
    }
    complete(fields);
    fields.put("conductor", conductor);
    fields.put("provision_state", version < 11 ? "available" : "enroll");
    return fields;
  }

  /**
   * Refuses a name that no node may have.
   *
   * @throws ApiError 400
   */
  static void checkName(JsonNode name, int version) {
    if (name.isNull()) {
      return;
    }
    String text = name.textValue();
    Pattern allowed = version < ANY_NAME_SINCE ? HOST_NAME : NAME;
    if (!allowed.matcher(text).matches() || NodeField.isUuid(text)) {
      throw ApiError.badRequest("A node cannot have the name '" + text + "'");
    }
    if (RESERVED.contains(text)) {
      throw ApiError.badRequest(
          "The word \"" + text + "\" is reserved and can not be used as a node name.");
    }
  }

  private static JsonNode checked(String name, JsonNode value, int version) {
    NodeField field =
        NodeFields.find(name)
            .filter(NodeField::creatable)
            .orElseThrow(
                () ->
                    ApiError.badRequest(
                        "Schema error for node: Additional properties are not allowed ('"
                            + name
                            + "' was unexpected)"));
    if (version < field.since() && !value.isNull()) {
      throw ApiError.tooNew();
    }
    field.check(value);
    if (name.equals("name")) {
      checkName(value, version);
    }
    return name.equals("conductor_group")
        ? Json.text(value.asText().toLowerCase(Locale.ROOT))
        : value;
  }

  private static void complete(ObjectNode fields) {
    String driver = fields.path("driver").textValue();
    if (driver == null) {
      throw ApiError.badRequest("Schema error for node: 'driver' is a required property");
    }
    Drivers.find(driver)
        .orElseThrow(
            () ->
                ApiError.badRequest(
                    "No valid host was found. Reason: no conductor supports the driver " + driver))
        .complete(fields);
    if (fields.get("uuid").isNull()) {
      fields.put("uuid", UUID.randomUUID().toString());
    }
  }

  private static ObjectNode empty() {
    ObjectNode fields = Json.object();
    for (NodeField field : NodeFields.all()) {
      switch (field.kind()) {
        case FLAG -> fields.put(field.name(), false);
        case OBJECT -> fields.putObject(field.name());
        case LIST -> fields.putArray(field.name());
        default -> fields.putNull(field.name());
      }
    }
    return fields.put("conductor_group", "");
  }
}

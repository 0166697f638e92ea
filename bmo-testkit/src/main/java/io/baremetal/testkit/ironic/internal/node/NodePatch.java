package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a client changes about a node by JSON patch, and Ironic's rules about that. */
public final class NodePatch {

  private static final int REFUSED_WHILE_INSPECTING_SINCE = 39;
  private static final int RESETS_INTERFACES_SINCE = 45;
  private static final int LEAVES_CHASSIS_SINCE = 25;
  private static final String INSPECTING = "inspecting";

  /** States in which a node may be patched although it is on its way to another. */
  private static final Set<String> OPEN_IN_TRANSITION =
      Set.of(
          "deploy failed",
          INSPECTING,
          "inspect failed",
          "inspect wait",
          "clean failed",
          "error",
          "verifying",
          "adopt failed",
          "rescue failed",
          "unrescue failed",
          "service hold",
          "service failed");

  private static final List<String> OPEN_FOR_INTERFACES =
      List.of("enroll", INSPECTING, "inspect wait", "manageable", "available");

  /** The real server has a defect here. */
  private static final Set<String> BREAKS_WHEN_REMOVED =
      Set.of("automated_clean", "conductor_group", "maintenance");

  private static final Set<String> YES = Set.of("true", "yes", "on", "1", "t", "y");
  private static final Set<String> NO = Set.of("false", "no", "off", "0", "f", "n");

  private final List<PatchOperation> operations;
  private final boolean resetInterfaces;

  private NodePatch(List<PatchOperation> operations, boolean resetInterfaces) {
    this.operations = operations;
    this.resetInterfaces = resetInterfaces;
  }

  /**
   * Reads a patch.
   *
   * @throws ApiError 400 if it is none or touches what may not be touched, 406 if it touches what
   *     the version does not have
   */
  public static NodePatch of(Call call) {
    call.allowQuery(Set.of("reset_interfaces"));
    List<PatchOperation> operations = PatchOperation.parse(call.body());
    operations.forEach(operation -> checkAccess(operation, call));
    boolean reset = call.queryFlag("reset_interfaces").orElse(false);
    if (reset) {
      call.require(RESETS_INTERFACES_SINCE);
      if (operations.stream().noneMatch(operation -> operation.field().equals("driver"))) {
        throw ApiError.badRequest("reset_interfaces needs a change of the driver");
      }
    }
    return new NodePatch(operations, reset);
  }

  /**
   * Refuses the patch if the state of the node does not allow it.
   *
   * @throws ApiError 409
   */
  public void checkState(NodeRecord node, int version) {
    if (node.flag("maintenance") && onlyRemovesInstance()) {
      return;
    }
    boolean moving =
        node.text("target_provision_state").isPresent()
            && !OPEN_IN_TRANSITION.contains(node.state());
    boolean inspecting =
        node.state().equals(INSPECTING) && version >= REFUSED_WHILE_INSPECTING_SINCE;
    if (moving || inspecting) {
      throw ApiError.conflict(
          "Node " + node.uuid() + " can not be updated while a state transition is in progress.");
    }
    boolean open = node.flag("maintenance") || OPEN_FOR_INTERFACES.contains(node.state());
    operations.stream()
        .map(PatchOperation::field)
        .filter(name -> !open && (name.endsWith("_interface") || name.equals("driver")))
        .findFirst()
        .ifPresent(name -> refuseInterface(node, name));
  }

  private static void refuseInterface(NodeRecord node, String name) {
    throw ApiError.conflict(
        "Node "
            + node.uuid()
            + " can not have "
            + name
            + " updated unless it is in one of allowed ("
            + String.join(", ", OPEN_FOR_INTERFACES)
            + ") states or in maintenance mode. Current state is '"
            + node.state()
            + "'.");
  }

  /**
   * The fields of the node with the patch applied; the node itself stays as it is.
   *
   * @throws ApiError 400 if the patch does not fit, 409 if it would give the node a second instance
   */
  public ObjectNode apply(NodeRecord node) {
    ObjectNode fields = node.fields().deepCopy();
    for (PatchOperation operation : operations) {
      if (operation.isWholeField() && operation.kind() == PatchOperation.Kind.REMOVE) {
        fields.set(operation.field(), emptyValue(operation.field()));
      } else {
        operation.applyTo(fields);
      }
    }
    operations.stream().map(PatchOperation::field).distinct().forEach(name -> tidy(fields, name));
    checkInstance(node, fields);
    completeInterfaces(fields);
    if (node.flag("maintenance") && !fields.path("maintenance").booleanValue()) {
      fields.putNull("fault").putNull("maintenance_reason");
    }
    return fields;
  }

  private static void checkAccess(PatchOperation operation, Call call) {
    NodeField field =
        NodeFields.find(operation.field())
            .filter(NodeField::patchable)
            .orElseThrow(() -> notPatchable(operation));
    call.require(field.since());
    if (operation.kind() == PatchOperation.Kind.REMOVE && operation.isWholeField()) {
      checkRemoval(operation.field(), call);
    }
  }

  private static void checkRemoval(String field, Call call) {
    if (field.equals("chassis_uuid")) {
      call.require(LEAVES_CHASSIS_SINCE);
    }
    if (field.equals("driver")) {
      throw ApiError.badRequest("Schema error for patch: 'driver' is a required property");
    }
    if (BREAKS_WHEN_REMOVED.contains(field)) {
      throw ApiError.of(500, "'" + field + "'");
    }
  }

  private static ApiError notPatchable(PatchOperation operation) {
    String patchable =
        StreamSupport.stream(NodeFields.all().spliterator(), false)
            .filter(NodeField::patchable)
            .map(NodeField::name)
            .collect(Collectors.joining(", "));
    return ApiError.badRequest(
        "Cannot patch /"
            + String.join("/", operation.path())
            + ". Only the following can be updated: "
            + patchable);
  }

  private boolean onlyRemovesInstance() {
    return operations.size() == 1
        && operations.get(0).field().equals("instance_uuid")
        && operations.get(0).kind() == PatchOperation.Kind.REMOVE;
  }

  private static JsonNode emptyValue(String name) {
    return switch (NodeFields.find(name).orElseThrow().kind()) {
      case FLAG -> Json.object().put(name, false).get(name);
      case OBJECT -> Json.object();
      default -> Json.nothing();
    };
  }

  /** Takes a field as Ironic would: flags may be texts, an absent object is an empty one. */
  private static void tidy(ObjectNode fields, String name) {
    NodeField field = NodeFields.find(name).orElseThrow();
    JsonNode value = fields.path(name);
    if (value.isTextual() && field.kind().name().startsWith("FLAG")) {
      fields.put(name, flag(name, value.textValue()));
    } else if (value.isNull()) {
      fields.set(name, emptyValue(name));
    }
    field.check(fields.path(name));
    if (name.equals("name")) {
      NodeCreation.checkName(fields.path(name), Integer.MAX_VALUE);
    }
  }

  private static boolean flag(String name, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!YES.contains(lower) && !NO.contains(lower)) {
      throw ApiError.badRequest("Invalid " + name + ": Unrecognized value '" + text + "'");
    }
    return YES.contains(lower);
  }

  private static void checkInstance(NodeRecord node, ObjectNode fields) {
    String after = fields.path("instance_uuid").textValue();
    node.text("instance_uuid")
        .filter(before -> after != null && !after.equals(before))
        .ifPresent(
            before -> {
              throw ApiError.conflict(
                  "Node " + node.uuid() + " is associated with instance " + before + ".");
            });
  }

  private void completeInterfaces(ObjectNode fields) {
    String name = fields.path("driver").asText();
    Drivers.Driver driver =
        Drivers.find(name)
            .orElseThrow(
                () ->
                    ApiError.badRequest(
                        "No valid host was found. Reason: no conductor supports the driver "
                            + name));
    if (resetInterfaces) {
      driver.interfaces().keySet().forEach(kind -> fields.putNull(kind + "_interface"));
      operations.stream()
          .filter(operation -> operation.field().endsWith("_interface"))
          .forEach(operation -> fields.set(operation.field(), operation.value()));
    }
    driver.complete(fields);
  }
}

package io.baremetal.testkit.ironic.internal.node;

import static io.baremetal.testkit.ironic.internal.node.NodeField.Access.CREATE;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Access.PATCH;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Access.READ;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Access.WRITE;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.FLAG;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.FLAG_OR_NULL;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.LIST;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.OBJECT;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.TEXT;
import static io.baremetal.testkit.ironic.internal.node.NodeField.Kind.UUID;

import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of a node: one per line, in the order in which Ironic writes them. */
public final class NodeFields {

  /** What a list shows when nobody asks for more. */
  public static final List<String> SUMMARY =
      List.of("uuid", "instance_uuid", "maintenance", "power_state", "provision_state", "name");

  private static final Map<String, NodeField> BY_NAME = new LinkedHashMap<>();

  // spotless:off
  static {
    row("uuid",                     1, UUID,         CREATE);
    row("created_at",               1, TEXT,         READ);
    row("updated_at",               1, TEXT,         READ);
    row("automated_clean",         47, FLAG_OR_NULL, WRITE);
    row("bios_interface",          40, TEXT,         WRITE);
    row("boot_interface",          31, TEXT,         WRITE);
    row("boot_mode",               75, TEXT,         READ);
    row("clean_step",               7, OBJECT,       READ);
    row("conductor_group",         46, TEXT,         WRITE);
    row("console_enabled",          1, FLAG,         READ);
    row("console_interface",       31, TEXT,         WRITE);
    row("disable_power_off",       95, FLAG,         WRITE);
    row("deploy_interface",        31, TEXT,         WRITE);
    row("deploy_step",             44, OBJECT,       READ);
    row("description",             51, TEXT,         WRITE);
    row("driver",                   1, TEXT,         WRITE);
    row("driver_info",              1, OBJECT,       WRITE);
    row("driver_internal_info",     3, OBJECT,       READ);
    row("extra",                    1, OBJECT,       WRITE);
    row("fault",                   42, TEXT,         READ);
    row("firmware_interface",      86, TEXT,         WRITE);
    row("health",                 109, TEXT,         READ);
    row("inspection_finished_at",   6, TEXT,         READ);
    row("inspection_started_at",    6, TEXT,         READ);
    row("inspect_interface",       31, TEXT,         WRITE);
    row("instance_info",            1, OBJECT,       WRITE);
    row("instance_name",          104, TEXT,         WRITE);
    row("instance_uuid",            1, UUID,         WRITE);
    row("last_error",               1, TEXT,         READ);
    row("lessee",                  65, TEXT,         WRITE);
    row("maintenance",              1, FLAG,         WRITE);
    row("maintenance_reason",       1, TEXT,         READ);
    row("management_interface",    31, TEXT,         WRITE);
    row("name",                     5, TEXT,         WRITE);
    row("network_data",            66, OBJECT,       WRITE);
    row("network_interface",       20, TEXT,         WRITE);
    row("owner",                   50, TEXT,         WRITE);
    row("parent_node",             83, UUID,         WRITE);
    row("power_interface",         31, TEXT,         WRITE);
    row("power_state",              1, TEXT,         READ);
    row("properties",               1, OBJECT,       WRITE);
    row("protected",               48, FLAG,         PATCH);
    row("protected_reason",        48, TEXT,         PATCH);
    row("provision_state",          1, TEXT,         READ);
    row("provision_updated_at",     1, TEXT,         READ);
    row("raid_config",             12, OBJECT,       READ);
    row("raid_interface",          31, TEXT,         WRITE);
    row("rescue_interface",        38, TEXT,         WRITE);
    row("reservation",              1, TEXT,         READ);
    row("resource_class",          21, TEXT,         WRITE);
    row("retired",                 61, FLAG,         WRITE);
    row("retired_reason",          61, TEXT,         WRITE);
    row("secure_boot",             75, FLAG_OR_NULL, READ);
    row("service_step",            87, OBJECT,       READ);
    row("shard",                   82, TEXT,         WRITE);
    row("storage_interface",       33, TEXT,         WRITE);
    row("target_power_state",       1, TEXT,         READ);
    row("target_provision_state",   1, TEXT,         READ);
    row("target_raid_config",      12, OBJECT,       READ);
    row("traits",                  37, LIST,         READ);
    row("vendor_interface",        31, TEXT,         WRITE);
    row("conductor",               49, TEXT,         READ);
    row("allocation_uuid",         52, UUID,         READ);
    row("chassis_uuid",             1, UUID,         WRITE);
  }
  // spotless:on

  private NodeFields() {}

  private static void row(String name, int since, NodeField.Kind kind, NodeField.Access access) {
    BY_NAME.put(name, new NodeField(name, since, kind, access));
  }

  /** All fields in the order of the wire. */
  public static Iterable<NodeField> all() {
    return BY_NAME.values();
  }

  /** The field of a name; empty if there is none. */
  public static Optional<NodeField> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * A field that a client names in {@code fields=}.
   *
   * @param unknownStatus the status with which an unknown name is refused
   * @param version the microversion in use
   * @throws ApiError if it is unknown, not selectable, or too new
   */
  public static NodeField selectable(String name, int unknownStatus, int version) {
    NodeField field =
        find(name)
            .orElseThrow(
                () -> ApiError.of(unknownStatus, "Field " + name + " is not a valid field."));
    if (name.equals("created_at") || name.equals("updated_at")) {
      throw ApiError.badRequest("Field " + name + " is not a valid field.");
    }
    if (version < field.since()) {
      throw ApiError.tooNew();
    }
    return field;
  }
}

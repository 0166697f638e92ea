package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.Microversion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first API version of every route, field, filter and argument that is newer than 1.1.
 *
 * <p>What is not listed needs nothing, so a field that this build has never heard of is sent as it
 * is and judged by the server.
 */
final class MicroversionTable {

  /** What a row is about. The name is part of the row. */
  enum Kind {
    NODE_FIELD("node field "),
    NODE_FILTER("node filter "),
    PORT_FIELD("port field "),
    PORT_FILTER("port filter "),
    PORTGROUP_FIELD("portgroup field "),
    PORTGROUP_FILTER("portgroup filter "),
    ALLOCATION_FIELD("allocation field "),
    ALLOCATION_FILTER("allocation filter "),
    RUNBOOK_FIELD("runbook field "),
    /** Fields of what has had the same ones since it exists; the table has none. */
    OTHER_FIELD("other field "),
    /** Filters of what has had the same ones since it exists; the table has none. */
    OTHER_FILTER("other filter "),
    ARGUMENT("argument "),
    VERB("verb "),
    POWER("power ");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  // "changes" rows: from that version on the same request means something else.
  private static final String TABLE =
      """
      1.2    changes: provision state available is shown by name, no longer as null
      1.3    node field driver_internal_info
      1.4    verb manage
      1.4    verb provide
      1.5    argument node name
      1.5    node field name
      1.6    node field inspection_finished_at
      1.6    node field inspection_started_at
      1.6    verb inspect
      1.7    node field clean_step
      1.8    argument fields
      1.9    node filter provision_state
      1.10   argument node name of any unreserved characters
      1.11   changes: new nodes start in enroll, no longer in available
      1.12   /v1/drivers/{driver}/raid
      1.12   PUT /v1/nodes/{node}/states/raid
      1.12   node field raid_config
      1.12   node field target_raid_config
      1.13   verb abort
      1.15   verb clean
      1.16   node filter driver
      1.17   verb adopt
      1.18   port field internal_info
      1.19   port field local_link_connection
      1.19   port field pxe_enabled
      1.20   node field network_interface
      1.21   node field resource_class
      1.21   node filter resource_class
      1.22   /v1/heartbeat
      1.22   /v1/lookup
      1.23   /v1/portgroups
      1.24   port field portgroup_uuid
      1.24   port filter portgroup
      1.25   argument chassis_uuid unset
      1.26   portgroup field mode
      1.26   portgroup field properties
      1.27   argument power timeout
      1.27   power soft power off
      1.27   power soft rebooting
      1.28   /v1/nodes/{node}/vifs
      1.29   /v1/nodes/{node}/management/inject_nmi
      1.30   argument driver detail
      1.30   argument driver type
      1.31   node field boot_interface
      1.31   node field console_interface
      1.31   node field deploy_interface
      1.31   node field inspect_interface
      1.31   node field management_interface
      1.31   node field power_interface
      1.31   node field raid_interface
      1.31   node field vendor_interface
      1.32   /v1/volume
      1.33   node field storage_interface
      1.34   port field physical_network
      1.35   argument configdrive on rebuild
      1.36   argument agent_version
      1.37   /v1/nodes/{node}/traits
      1.37   node field traits
      1.38   node field rescue_interface
      1.38   verb rescue
      1.38   verb unrescue
      1.39   changes: inspect wait is shown, no longer as inspecting; no PATCH while inspecting
      1.40   /v1/nodes/{node}/bios
      1.40   node field bios_interface
      1.42   node field fault
      1.42   node filter fault
      1.43   argument detail
      1.44   node field deploy_step
      1.45   argument reset_interfaces
      1.46   node field conductor_group
      1.46   node filter conductor_group
      1.47   node field automated_clean
      1.48   node field protected
      1.48   node field protected_reason
      1.49   /v1/conductors
      1.49   node field conductor
      1.49   node filter conductor
      1.50   node field owner
      1.50   node filter owner
      1.51   node field description
      1.51   node filter description_contains
      1.52   /v1/allocations
      1.52   /v1/nodes/{node}/allocation
      1.52   node field allocation_uuid
      1.53   port field is_smartnic
      1.54   /v1/events
      1.55   /v1/deploy_templates
      1.56   argument configdrive object
      1.57   PATCH /v1/allocations/{allocation}
      1.58   allocation field node
      1.59   argument configdrive vendor_data
      1.60   allocation field owner
      1.60   allocation filter owner
      1.61   node field retired
      1.61   node field retired_reason
      1.61   node filter retired
      1.63   /v1/nodes/{node}/management/indicators
      1.64   argument network_type
      1.65   node field lessee
      1.65   node filter lessee
      1.65   node filter project
      1.66   node field network_data
      1.67   argument vif port
      1.68   argument agent_verify_ca
      1.69   argument deploy_steps
      1.70   argument disable_ramdisk on clean
      1.72   argument agent_status
      1.72   argument agent_status_message
      1.74   argument bios detail
      1.74   argument bios fields
      1.75   node field boot_mode
      1.75   node field secure_boot
      1.76   /v1/nodes/{node}/states/boot_mode
      1.76   /v1/nodes/{node}/states/secure_boot
      1.77   argument driver fields
      1.78   /v1/nodes/{node}/history
      1.81   GET /v1/nodes/{node}/inventory
      1.82   /v1/shards
      1.82   node field shard
      1.82   node filter shard
      1.82   node filter sharded
      1.82   port filter shard
      1.83   /v1/nodes/{node}/children
      1.83   node field parent_node
      1.83   node filter include_children
      1.83   node filter parent_node
      1.84   /v1/continue_inspection
      1.85   verb unhold
      1.86   GET /v1/nodes/{node}/firmware
      1.86   node field firmware_interface
      1.87   node field service_step
      1.87   verb service
      1.88   port field name
      1.89   DELETE /v1/nodes/{node}/vmedia
      1.89   POST /v1/nodes/{node}/vmedia
      1.92   /v1/runbooks
      1.92   argument runbook
      1.93   GET /v1/nodes/{node}/vmedia
      1.94   port field node_ident
      1.95   node field disable_power_off
      1.96   /v1/inspection_rules
      1.97   port field description
      1.97   port filter description_contains
      1.99   port filter conductor_groups
      1.99   portgroup filter conductor_groups
      1.100  port field vendor
      1.101  port field category
      1.102  portgroup field physical_network
      1.103  portgroup field category
      1.104  node field instance_name
      1.104  node filter instance_name
      1.105  changes: OVN VTEP keys leave local_link_connection
      1.106  portgroup filter shard
      1.108  argument disable_ramdisk on service
      1.109  node field health
      1.110  changes: a deployment that waits can be aborted
      1.111  port field available_for_dynamic_portgroup
      1.111  portgroup field dynamic_portgroup
      1.112  /v1/runbooks/{runbook}/traits
      1.112  changes: runbooks are matched by traits, no longer by name
      1.112  runbook field description
      1.112  runbook field traits
      """;

  private static final Map<String, Microversion> SINCE = parse();

  private MicroversionTable() {}

  /**
   * What a route needs: rows for the method, and rows for all methods of it or of what it is in.
   */
  static List<Need> route(String method, String route) {
    List<Need> needs = new ArrayList<>();
    row(method + " " + route).ifPresent(needs::add);
    for (int end = route.length(); end > 0; end = route.lastIndexOf('/', end - 1)) {
      row(route.substring(0, end)).ifPresent(needs::add);
    }
    return needs;
  }

  /** What something of a kind needs. */
  static Optional<Need> of(Kind kind, String name) {
    return row(kind.prefix + name);
  }

  /** What several of a kind need. */
  static List<Need> ofAll(Kind kind, Collection<String> names) {
    return names.stream().flatMap(name -> of(kind, name).stream()).toList();
  }

  /** From when on the same request means something else. */
  static Microversion change(String what) {
    return row("changes: " + what).orElseThrow().since();
  }

  /** All rows but those that only note a change. */
  static List<Need> all() {
    return SINCE.entrySet().stream()
        .filter(row -> !row.getKey().startsWith("changes: "))
        .map(row -> new Need(row.getKey(), row.getValue()))
        .toList();
  }

  private static Optional<Need> row(String feature) {
    return Optional.ofNullable(SINCE.get(feature)).map(since -> new Need(feature, since));
  }

  private static Map<String, Microversion> parse() {
    Map<String, Microversion> since = new HashMap<>();
    for (String line : TABLE.lines().toList()) {
      String[] row = line.split(" +", 2);
      if (since.put(row[1], Microversion.parse(row[0])) != null) {
        throw new IllegalStateException("listed twice: " + row[1]);
      }
    }
    return Map.copyOf(since);
  }
}

package io.baremetal.ironic.internal;

/** Every path of the API that this client calls, as a template. */
final class Routes {

  static final String VERSIONS = "/v1/";
  static final String NODES = "/v1/nodes";
  static final String NODE = "/v1/nodes/{node}";
  static final String NODE_VALIDATE = "/v1/nodes/{node}/validate";
  static final String NODE_MAINTENANCE = "/v1/nodes/{node}/maintenance";
  static final String NODE_INVENTORY = "/v1/nodes/{node}/inventory";
  static final String NODE_PROVISION = "/v1/nodes/{node}/states/provision";
  static final String NODE_POWER = "/v1/nodes/{node}/states/power";
  static final String NODE_RAID = "/v1/nodes/{node}/states/raid";
  static final String NODE_BOOT_DEVICE = "/v1/nodes/{node}/management/boot_device";
  static final String NODE_BOOT_DEVICES = "/v1/nodes/{node}/management/boot_device/supported";
  static final String NODE_VMEDIA = "/v1/nodes/{node}/vmedia";
  static final String NODE_BIOS = "/v1/nodes/{node}/bios";
  static final String NODE_FIRMWARE = "/v1/nodes/{node}/firmware";
  static final String NODE_VENDOR = "/v1/nodes/{node}/vendor_passthru";
  static final String NODE_HISTORY = "/v1/nodes/{node}/history";
  static final String NODE_STATES = "/v1/nodes/{node}/states";
  static final String NODE_BOOT_MODE = "/v1/nodes/{node}/states/boot_mode";
  static final String NODE_SECURE_BOOT = "/v1/nodes/{node}/states/secure_boot";
  static final String NODE_CONSOLE = "/v1/nodes/{node}/states/console";
  static final String NODE_NMI = "/v1/nodes/{node}/management/inject_nmi";
  static final String NODE_INDICATORS = "/v1/nodes/{node}/management/indicators";
  static final String NODE_INDICATOR = "/v1/nodes/{node}/management/indicators/{indicator}";
  static final String NODE_TRAITS = "/v1/nodes/{node}/traits";
  static final String NODE_TRAIT = "/v1/nodes/{node}/traits/{trait}";
  static final String NODE_VIFS = "/v1/nodes/{node}/vifs";
  static final String NODE_VIF = "/v1/nodes/{node}/vifs/{vif}";
  static final String NODE_CHILDREN = "/v1/nodes/{node}/children";
  static final String NODE_ALLOCATION = "/v1/nodes/{node}/allocation";
  static final String NODE_BIOS_SETTING = "/v1/nodes/{node}/bios/{setting}";
  static final String NODE_VENDOR_METHODS = "/v1/nodes/{node}/vendor_passthru/methods";
  static final String NODE_HISTORY_ENTRY = "/v1/nodes/{node}/history/{entry}";
  static final String PORTGROUPS = "/v1/portgroups";
  static final String PORTGROUP = "/v1/portgroups/{portgroup}";
  static final String CONNECTORS = "/v1/volume/connectors";
  static final String CONNECTOR = "/v1/volume/connectors/{connector}";
  static final String TARGETS = "/v1/volume/targets";
  static final String TARGET = "/v1/volume/targets/{target}";
  static final String CHASSIS = "/v1/chassis";
  static final String ONE_CHASSIS = "/v1/chassis/{chassis}";
  static final String ALLOCATIONS = "/v1/allocations";
  static final String ALLOCATION = "/v1/allocations/{allocation}";
  static final String TEMPLATES = "/v1/deploy_templates";
  static final String TEMPLATE = "/v1/deploy_templates/{template}";
  static final String RUNBOOKS = "/v1/runbooks";
  static final String RUNBOOK = "/v1/runbooks/{runbook}";
  static final String RUNBOOK_TRAITS = "/v1/runbooks/{runbook}/traits";
  static final String RUNBOOK_TRAIT = "/v1/runbooks/{runbook}/traits/{trait}";
  static final String RULES = "/v1/inspection_rules";
  static final String RULE = "/v1/inspection_rules/{rule}";
  static final String SHARDS = "/v1/shards";
  static final String EVENTS = "/v1/events";
  static final String LOOKUP = "/v1/lookup";
  static final String HEARTBEAT = "/v1/heartbeat/{node}";
  static final String CONTINUE_INSPECTION = "/v1/continue_inspection";
  static final String DRIVER_PROPERTIES = "/v1/drivers/{driver}/properties";
  static final String DRIVER_RAID = "/v1/drivers/{driver}/raid/logical_disk_properties";
  static final String DRIVER_VENDOR = "/v1/drivers/{driver}/vendor_passthru";
  static final String DRIVER_VENDOR_METHODS = "/v1/drivers/{driver}/vendor_passthru/methods";
  static final String PORTS = "/v1/ports";
  static final String PORT = "/v1/ports/{port}";
  static final String DRIVERS = "/v1/drivers";
  static final String DRIVER = "/v1/drivers/{driver}";
  static final String CONDUCTORS = "/v1/conductors";
  static final String CONDUCTOR = "/v1/conductors/{conductor}";

  private Routes() {}
}

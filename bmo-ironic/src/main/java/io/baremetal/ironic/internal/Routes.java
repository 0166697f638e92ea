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
  static final String PORTS = "/v1/ports";
  static final String PORT = "/v1/ports/{port}";
  static final String DRIVERS = "/v1/drivers";
  static final String DRIVER = "/v1/drivers/{driver}";
  static final String CONDUCTORS = "/v1/conductors";
  static final String CONDUCTOR = "/v1/conductors/{conductor}";

  private Routes() {}
}

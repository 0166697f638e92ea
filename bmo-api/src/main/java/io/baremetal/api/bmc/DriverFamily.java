package io.baremetal.api.bmc;

/** Drivers that share their interfaces, boot aside, and the way their driver_info is written. */
enum DriverFamily {
  IPMI("ipmi") {
    @Override
    BmcInterfaces interfaces(String boot) {
      return new BmcInterfaces.Builder().boot(boot).raid("no-raid").build();
    }
  },
  REDFISH("redfish") {
    @Override
    BmcInterfaces interfaces(String boot) {
      return redfish(boot);
    }
  },
  /** Redfish that names the system even where the BMC could be asked for it. */
  REDFISH_UEFI_HTTP("redfish") {
    @Override
    BmcInterfaces interfaces(String boot) {
      return redfish(boot);
    }
  },
  IDRAC("idrac") {
    @Override
    BmcInterfaces interfaces(String boot) {
      String own = "idrac-redfish";
      return new BmcInterfaces.Builder()
          .from(redfish(boot))
          .bios(own)
          .management(own)
          .power(own)
          .raid(own)
          .vendor(own)
          .build();
    }
  };

  private final String ironicDriver;

  DriverFamily(String ironicDriver) {
    this.ironicDriver = ironicDriver;
  }

  String ironicDriver() {
    return ironicDriver;
  }

  abstract BmcInterfaces interfaces(String boot);

  private static BmcInterfaces redfish(String boot) {
    return new BmcInterfaces.Builder()
        .boot(boot)
        .raid("redfish")
        .firmware("redfish")
        .inspect("redfish")
        .build();
  }
}

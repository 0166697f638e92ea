package io.baremetal.ironic.driver;

import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.List;
import java.util.Map;

/** The drivers that at least one living conductor has. Thread-safe. */
public interface Drivers {

  /** All of them, with names and hosts; an empty list means that no conductor is alive. */
  List<Driver> list();

  /** Those that match. */
  List<Driver> list(DriverQuery query);

  /** One with all its fields, such as which interfaces are enabled. */
  Driver get(String name);

  /** What {@code driver_info} may hold: each key with what it is for. */
  Map<String, String> properties(String name);

  /**
   * What a logical disk of a RAID target may hold: each key with what it is for. Since API 1.12.
   */
  Map<String, String> raidProperties(String name);

  /** What the driver offers beyond the API, without a node. */
  List<VendorMethod> vendorMethods(String name);

  /** Calls a method that only the driver knows. */
  VendorReply call(String name, VendorCall call);
}

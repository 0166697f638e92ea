package io.baremetal.ironic.internal;

import io.baremetal.ironic.driver.Driver;
import io.baremetal.ironic.driver.DriverQuery;
import io.baremetal.ironic.driver.Drivers;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.vendor.VendorCall;
import io.baremetal.ironic.vendor.VendorMethod;
import io.baremetal.ironic.vendor.VendorReply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@link Drivers} over HTTP. */
final class HttpDrivers implements Drivers {

  private final ApiCaller caller;
  private final VendorCalls vendor;

  HttpDrivers(ApiCaller caller) {
    this.caller = caller;
    this.vendor = VendorCalls.ofDrivers(caller);
  }

  @Override
  public List<Driver> list() {
    return list(DriverQuery.builder().build());
  }

  @Override
  public List<Driver> list(DriverQuery query) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.DRIVERS);
    if (query.type().isPresent()) {
      call.query("type", query.type()).needs(MicroversionTable.of(Kind.ARGUMENT, "driver type"));
    }
    if (query.detail()) {
      call.query("detail", "True").needs(MicroversionTable.of(Kind.ARGUMENT, "driver detail"));
    }
    if (!query.fields().isEmpty()) {
      call.query("fields", String.join(",", query.fields()))
          .needs(MicroversionTable.of(Kind.ARGUMENT, "driver fields"));
    }
    ApiCall built = call.build();
    return Lists.whole(built, caller.object(built).path("drivers"), Driver::of);
  }

  @Override
  public Driver get(String name) {
    return Driver.of(caller.object(ApiCall.of("GET", Routes.DRIVER, name).build()));
  }

  @Override
  public Map<String, String> properties(String name) {
    return texts(Routes.DRIVER_PROPERTIES, name);
  }

  @Override
  public Map<String, String> raidProperties(String name) {
    return texts(Routes.DRIVER_RAID, name);
  }

  @Override
  public List<VendorMethod> vendorMethods(String name) {
    return vendor.methods(name);
  }

  @Override
  public VendorReply call(String name, VendorCall call) {
    return vendor.call(name, call);
  }

  private Map<String, String> texts(String route, String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    caller
        .object(ApiCall.of("GET", route, name).build())
        .properties()
        .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return Collections.unmodifiableMap(texts);
  }
}

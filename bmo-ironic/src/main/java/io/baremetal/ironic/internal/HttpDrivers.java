package io.baremetal.ironic.internal;

import io.baremetal.ironic.driver.Driver;
import io.baremetal.ironic.driver.Drivers;
import java.util.List;

/** {@link Drivers} over HTTP. */
final class HttpDrivers implements Drivers {

  private final ApiCaller caller;

  HttpDrivers(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public List<Driver> list() {
    ApiCall call = ApiCall.of("GET", Routes.DRIVERS).build();
    return Lists.whole(call, caller.object(call).path("drivers"), Driver::of);
  }

  @Override
  public Driver get(String name) {
    return Driver.of(caller.object(ApiCall.of("GET", Routes.DRIVER, name).build()));
  }
}

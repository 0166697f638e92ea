package io.baremetal.ironic.internal;

import io.baremetal.ironic.conductor.Conductor;
import io.baremetal.ironic.conductor.Conductors;
import io.baremetal.ironic.paging.Pages;

/** {@link Conductors} over HTTP. */
final class HttpConductors implements Conductors {

  private final ApiCaller caller;

  HttpConductors(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public Pages<Conductor> list() {
    ApiCall call = ApiCall.of("GET", Routes.CONDUCTORS).query("detail", "True").build();
    return Lists.paged(caller, call, "conductors", "hostname", Conductor::of);
  }

  @Override
  public Conductor get(String hostname) {
    return Conductor.of(caller.object(ApiCall.of("GET", Routes.CONDUCTOR, hostname).build()));
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.conductor.Conductor;
import io.baremetal.ironic.conductor.Conductors;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** {@link Conductors} over HTTP. */
final class HttpConductors implements Conductors {

  private final ApiCaller caller;

  HttpConductors(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public Pages<Conductor> list() {
    return list(ListOptions.full());
  }

  @Override
  public Pages<Conductor> list(ListOptions options) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.CONDUCTORS);
    options.filters().forEach(call::query);
    options.pageSize().ifPresent(size -> call.query("limit", Integer.toString(size)));
    options.sortBy().ifPresent(sort -> NodeCalls.sort(call, sort));
    NodeCalls.shape(call, options.fields(), options.detail(), Kind.OTHER_FIELD);
    return Lists.paged(caller, call.build(), "conductors", "hostname", Conductor::of);
  }

  @Override
  public Conductor get(String hostname) {
    return Conductor.of(caller.object(ApiCall.of("GET", Routes.CONDUCTOR, hostname).build()));
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.portgroup.CreatePortGroup;
import io.baremetal.ironic.portgroup.PortGroup;
import io.baremetal.ironic.portgroup.PortGroupQuery;
import io.baremetal.ironic.portgroup.PortGroups;

/** {@link PortGroups} over HTTP. */
final class HttpPortGroups implements PortGroups {

  private final Crud<PortGroup> crud;

  HttpPortGroups(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.PORT_GROUPS, PortGroup::of);
  }

  @Override
  public Pages<PortGroup> list(PortGroupQuery query) {
    ListOptions.Builder options = ListOptions.builder();
    options.fields(query.fields()).detail(query.detail()).filters(query.otherFilters());
    query.pageSize().ifPresent(options::pageSize);
    options.sortBy(query.sortBy());
    ApiCall.Builder call = crud.listing(options.build());
    crud.filter(call, "node", query.node().map(NodeRef::text));
    crud.filter(call, "address", query.address());
    crud.filter(call, "shard", NodeCalls.join(query.shards()));
    crud.filter(call, "conductor_groups", NodeCalls.join(query.conductorGroups()));
    return crud.pages(call);
  }

  @Override
  public PortGroup get(String uuidOrName) {
    return crud.get(uuidOrName);
  }

  @Override
  public PortGroup create(CreatePortGroup group) {
    return crud.create(Documents.of(group));
  }

  @Override
  public PortGroup update(String uuidOrName, JsonPatch patch) {
    return crud.update(uuidOrName, patch);
  }

  @Override
  public void delete(String uuidOrName) {
    crud.delete(uuidOrName);
  }
}

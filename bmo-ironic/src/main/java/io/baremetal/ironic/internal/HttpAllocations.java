package io.baremetal.ironic.internal;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.AllocationQuery;
import io.baremetal.ironic.allocation.AllocationState;
import io.baremetal.ironic.allocation.Allocations;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import java.util.Optional;

/** {@link Allocations} over HTTP. */
final class HttpAllocations implements Allocations {

  private final Crud<Allocation> crud;
  private final ApiCaller caller;

  HttpAllocations(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.ALLOCATIONS, Allocation::of);
    this.caller = caller;
  }

  @Override
  public Pages<Allocation> list(AllocationQuery query) {
    ListOptions.Builder options = ListOptions.builder().fields(query.fields());
    query.pageSize().ifPresent(options::pageSize);
    options.sortBy(query.sortBy());
    ApiCall.Builder call = crud.listing(options.build());
    crud.filter(call, "node", query.node().map(NodeRef::text));
    crud.filter(call, "resource_class", query.resourceClass());
    crud.filter(call, "state", query.state().map(AllocationState::wire));
    crud.filter(call, "owner", query.owner());
    return crud.pages(call);
  }

  @Override
  public Allocation get(String uuidOrName) {
    return crud.get(uuidOrName);
  }

  @Override
  public Allocation create(CreateAllocation allocation) {
    return crud.create(Documents.of(allocation));
  }

  @Override
  public Allocation update(String uuidOrName, JsonPatch patch) {
    return crud.update(uuidOrName, patch);
  }

  @Override
  public void delete(String uuidOrName) {
    crud.delete(uuidOrName);
  }

  @Override
  public Optional<Allocation> find(NodeRef node) {
    ApiCall call = ApiCall.of("GET", Routes.NODE_ALLOCATION, node.text()).build();
    return caller.find(call).map(Allocation::of);
  }

  @Override
  public void deleteOf(NodeRef node) {
    caller.run(ApiCall.of("DELETE", Routes.NODE_ALLOCATION, node.text()).build());
  }
}

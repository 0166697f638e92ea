package io.baremetal.ironic.internal;

import io.baremetal.ironic.chassis.Chassis;
import io.baremetal.ironic.chassis.ChassisCollection;
import io.baremetal.ironic.chassis.CreateChassis;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** {@link ChassisCollection} over HTTP. */
final class HttpChassisCollection implements ChassisCollection {

  private final Crud<Chassis> crud;

  HttpChassisCollection(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.CHASSIS, Chassis::of);
  }

  @Override
  public Pages<Chassis> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public Chassis get(String uuid) {
    return crud.get(uuid);
  }

  @Override
  public Chassis create(CreateChassis chassis) {
    return crud.create(Documents.of(chassis));
  }

  @Override
  public Chassis update(String uuid, JsonPatch patch) {
    return crud.update(uuid, patch);
  }

  @Override
  public void delete(String uuid) {
    crud.delete(uuid);
  }
}

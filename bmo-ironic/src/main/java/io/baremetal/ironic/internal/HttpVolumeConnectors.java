package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.VolumeConnector;
import io.baremetal.ironic.volume.VolumeConnectors;

/** {@link VolumeConnectors} over HTTP. */
final class HttpVolumeConnectors implements VolumeConnectors {

  private final Crud<VolumeConnector> crud;

  HttpVolumeConnectors(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.CONNECTORS, VolumeConnector::of);
  }

  @Override
  public Pages<VolumeConnector> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public VolumeConnector get(String uuid) {
    return crud.get(uuid);
  }

  @Override
  public VolumeConnector create(CreateVolumeConnector connector) {
    return crud.create(Documents.of(connector));
  }

  @Override
  public VolumeConnector update(String uuid, JsonPatch patch) {
    return crud.update(uuid, patch);
  }

  @Override
  public void delete(String uuid) {
    crud.delete(uuid);
  }

  @Override
  public Pages<VolumeConnector> listOf(NodeRef node) {
    return crud.pages(crud.listing(ListOptions.full()).query("node", node.text()));
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import io.baremetal.ironic.volume.VolumeTarget;
import io.baremetal.ironic.volume.VolumeTargets;

/** {@link VolumeTargets} over HTTP. */
final class HttpVolumeTargets implements VolumeTargets {

  private final Crud<VolumeTarget> crud;

  HttpVolumeTargets(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.TARGETS, VolumeTarget::of);
  }

  @Override
  public Pages<VolumeTarget> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public VolumeTarget get(String uuid) {
    return crud.get(uuid);
  }

  @Override
  public VolumeTarget create(CreateVolumeTarget target) {
    return crud.create(Documents.of(target));
  }

  @Override
  public VolumeTarget update(String uuid, JsonPatch patch) {
    return crud.update(uuid, patch);
  }

  @Override
  public void delete(String uuid) {
    crud.delete(uuid);
  }

  @Override
  public Pages<VolumeTarget> listOf(NodeRef node) {
    return crud.pages(crud.listing(ListOptions.full()).query("node", node.text()));
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.template.CreateDeployTemplate;
import io.baremetal.ironic.template.DeployTemplate;
import io.baremetal.ironic.template.DeployTemplates;

/** {@link DeployTemplates} over HTTP. */
final class HttpDeployTemplates implements DeployTemplates {

  private final Crud<DeployTemplate> crud;

  HttpDeployTemplates(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.TEMPLATES, DeployTemplate::of);
  }

  @Override
  public Pages<DeployTemplate> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public DeployTemplate get(String uuidOrName) {
    return crud.get(uuidOrName);
  }

  @Override
  public DeployTemplate create(CreateDeployTemplate template) {
    return crud.create(Documents.of(template));
  }

  @Override
  public DeployTemplate update(String uuidOrName, JsonPatch patch) {
    return crud.update(uuidOrName, patch);
  }

  @Override
  public void delete(String uuidOrName) {
    crud.delete(uuidOrName);
  }
}

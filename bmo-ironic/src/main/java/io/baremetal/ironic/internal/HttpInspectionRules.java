package io.baremetal.ironic.internal;

import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.inspectionrule.InspectionRule;
import io.baremetal.ironic.inspectionrule.InspectionRules;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;

/** {@link InspectionRules} over HTTP. */
final class HttpInspectionRules implements InspectionRules {

  private final Crud<InspectionRule> crud;

  HttpInspectionRules(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.RULES, InspectionRule::of);
  }

  @Override
  public Pages<InspectionRule> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public InspectionRule get(String uuid) {
    return crud.get(uuid);
  }

  @Override
  public InspectionRule create(CreateInspectionRule rule) {
    return crud.create(Documents.of(rule));
  }

  @Override
  public InspectionRule update(String uuid, JsonPatch patch) {
    return crud.update(uuid, patch);
  }

  @Override
  public void delete(String uuid) {
    crud.delete(uuid);
  }
}

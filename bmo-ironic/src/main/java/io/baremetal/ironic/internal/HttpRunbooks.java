package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import io.baremetal.ironic.runbook.CreateRunbook;
import io.baremetal.ironic.runbook.Runbook;
import io.baremetal.ironic.runbook.Runbooks;
import java.util.Collection;
import java.util.List;

/** {@link Runbooks} over HTTP. */
final class HttpRunbooks implements Runbooks {

  private final Crud<Runbook> crud;
  private final ApiCaller caller;

  HttpRunbooks(ApiCaller caller) {
    this.crud = new Crud<>(caller, ResourceKind.RUNBOOKS, Runbook::of);
    this.caller = caller;
  }

  @Override
  public Pages<Runbook> list(ListOptions options) {
    return crud.pages(crud.listing(options));
  }

  @Override
  public Runbook get(String uuidOrName) {
    return crud.get(uuidOrName);
  }

  @Override
  public Runbook create(CreateRunbook runbook) {
    return crud.create(Documents.of(runbook));
  }

  @Override
  public Runbook update(String uuidOrName, JsonPatch patch) {
    return crud.update(uuidOrName, patch);
  }

  @Override
  public void delete(String uuidOrName) {
    crud.delete(uuidOrName);
  }

  @Override
  public List<String> traits(String uuidOrName) {
    ApiCall call = ApiCall.of("GET", Routes.RUNBOOK_TRAITS, uuidOrName).build();
    return Lists.texts(caller.object(call).path("traits"));
  }

  @Override
  public void setTraits(String uuidOrName, Collection<String> traits) {
    caller.run(
        ApiCall.of("PUT", Routes.RUNBOOK_TRAITS, uuidOrName)
            .body(Json.object().set("traits", JsonValues.toTree(traits)))
            .build());
  }

  @Override
  public void addTrait(String uuidOrName, String trait) {
    caller.run(ApiCall.of("PUT", Routes.RUNBOOK_TRAIT, uuidOrName, trait).build());
  }

  @Override
  public void removeTrait(String uuidOrName, String trait) {
    caller.run(ApiCall.of("DELETE", Routes.RUNBOOK_TRAIT, uuidOrName, trait).build());
  }
}

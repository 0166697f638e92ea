package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeTraits;
import java.util.Collection;
import java.util.List;

/** {@link NodeTraits} over HTTP. */
final class HttpNodeTraits implements NodeTraits {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeTraits(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public List<String> get() {
    ApiCall call = ApiCall.of("GET", Routes.NODE_TRAITS, node.text()).build();
    return Lists.texts(caller.object(call).path("traits"));
  }

  @Override
  public void set(Collection<String> traits) {
    caller.run(
        ApiCall.of("PUT", Routes.NODE_TRAITS, node.text())
            .body(Json.object().set("traits", JsonValues.toTree(traits)))
            .build());
  }

  @Override
  public void add(String trait) {
    caller.run(ApiCall.of("PUT", Routes.NODE_TRAIT, node.text(), trait).build());
  }

  @Override
  public void remove(String trait) {
    caller.run(ApiCall.of("DELETE", Routes.NODE_TRAIT, node.text(), trait).build());
  }

  @Override
  public void clear() {
    caller.run(ApiCall.of("DELETE", Routes.NODE_TRAITS, node.text()).build());
  }
}

package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.inspector.CreateIntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionRule;
import io.baremetal.ironic.inspector.IntrospectionRules;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.paging.Page;
import io.baremetal.ironic.paging.Pages;
import java.util.List;
import java.util.Optional;

/** {@link IntrospectionRules} over HTTP. */
final class HttpIntrospectionRules implements IntrospectionRules {

  private static final List<Need> RULES = InspectorRoutes.since(2, "rules");

  private final ApiCaller caller;

  HttpIntrospectionRules(ApiCaller caller) {
    this.caller = caller;
  }

  /** Inspector sends them in one answer. */
  @Override
  public Pages<IntrospectionRule> list() {
    ApiCall call = ApiCall.of("GET", InspectorRoutes.RULES).needs(RULES).build();
    return Pages.of(
        marker ->
            new Page<>(
                Lists.whole(call, caller.object(call).path("rules"), IntrospectionRule::of),
                Optional.empty()));
  }

  @Override
  public IntrospectionRule get(String uuid) {
    return IntrospectionRule.of(
        caller.object(ApiCall.of("GET", InspectorRoutes.RULE, uuid).needs(RULES).build()));
  }

  @Override
  public IntrospectionRule create(CreateIntrospectionRule rule) {
    ObjectNode body = Json.object();
    rule.uuid().ifPresent(uuid -> body.put("uuid", uuid));
    rule.description().ifPresent(text -> body.put("description", text));
    rule.scope().ifPresent(scope -> body.put("scope", scope));
    body.set("conditions", JsonValues.toTree(rule.conditions()));
    body.set("actions", JsonValues.toTree(rule.actions()));
    ApiCall.Builder call = ApiCall.of("POST", InspectorRoutes.RULES).body(body).needs(RULES);
    if (rule.scope().isPresent()) {
      call.needs(InspectorRoutes.since(16, "scope of rules"));
    }
    return IntrospectionRule.of(caller.object(call.build()));
  }

  @Override
  public void delete(String uuid) {
    caller.run(ApiCall.of("DELETE", InspectorRoutes.RULE, uuid).needs(RULES).build());
  }

  @Override
  public void deleteAll() {
    caller.run(ApiCall.of("DELETE", InspectorRoutes.RULES).needs(RULES).build());
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStateSummary;
import io.baremetal.ironic.node.NodeStates;
import io.baremetal.ironic.node.PowerRequest;
import io.baremetal.ironic.node.ProvisionRequest;
import java.util.Locale;
import java.util.Map;

/** {@link NodeStates} over HTTP. */
final class HttpNodeStates implements NodeStates {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeStates(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public NodeStateSummary get() {
    return NodeStateSummary.of(
        caller.object(ApiCall.of("GET", Routes.NODE_STATES, node.text()).build()));
  }

  @Override
  public void bootMode(BootMode mode) {
    target(Routes.NODE_BOOT_MODE, mode.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void secureBoot(SecureBoot wanted) {
    target(Routes.NODE_SECURE_BOOT, wanted == SecureBoot.ON);
  }

  private void target(String route, Object target) {
    caller.run(
        ApiCall.of("PUT", route, node.text())
            .verb(target.toString())
            .body(new JsonWriter().put("target", target).json())
            .build());
  }

  @Override
  public void provision(ProvisionRequest request) {
    caller.run(NodeCalls.provision(node, request));
  }

  @Override
  public void power(PowerRequest request) {
    caller.run(NodeCalls.power(node, request));
  }

  @Override
  public void targetRaid(Map<String, ?> target) {
    caller.run(
        ApiCall.of("PUT", Routes.NODE_RAID, node.text()).body(JsonValues.toTree(target)).build());
  }
}

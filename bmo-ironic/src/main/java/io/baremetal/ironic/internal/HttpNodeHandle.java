package io.baremetal.ironic.internal;

import io.baremetal.ironic.node.NodeBootDevice;
import io.baremetal.ironic.node.NodeConsole;
import io.baremetal.ironic.node.NodeFirmware;
import io.baremetal.ironic.node.NodeHandle;
import io.baremetal.ironic.node.NodeHistory;
import io.baremetal.ironic.node.NodeIndicators;
import io.baremetal.ironic.node.NodeInventory;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeStates;
import io.baremetal.ironic.node.NodeTraits;
import io.baremetal.ironic.node.NodeValidation;
import io.baremetal.ironic.node.NodeVendor;
import io.baremetal.ironic.node.NodeVifs;
import io.baremetal.ironic.node.NodeVirtualMedia;
import java.util.List;
import java.util.Optional;

/** {@link NodeHandle} over HTTP. */
final class HttpNodeHandle implements NodeHandle {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeHandle(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public NodeStates states() {
    return new HttpNodeStates(caller, node);
  }

  @Override
  public void setMaintenance(String reason) {
    caller.run(
        call("PUT", Routes.NODE_MAINTENANCE).body(Json.object().put("reason", reason)).build());
  }

  @Override
  public void clearMaintenance() {
    caller.run(call("DELETE", Routes.NODE_MAINTENANCE).build());
  }

  @Override
  public NodeValidation validate() {
    return NodeValidation.of(caller.object(call("GET", Routes.NODE_VALIDATE).build()));
  }

  @Override
  public Optional<NodeInventory> inventory() {
    return caller.find(call("GET", Routes.NODE_INVENTORY).build()).map(NodeInventory::of);
  }

  @Override
  public NodeBootDevice bootDevice() {
    return new HttpNodeBootDevice(caller, node);
  }

  @Override
  public NodeVirtualMedia virtualMedia() {
    return new HttpNodeVirtualMedia(caller, node);
  }

  @Override
  public NodeFirmware firmware() {
    return new HttpNodeFirmware(caller, node);
  }

  @Override
  public NodeVendor vendor() {
    return new HttpNodeVendor(caller, node);
  }

  @Override
  public NodeHistory history() {
    return new HttpNodeHistory(caller, node);
  }

  @Override
  public NodeTraits traits() {
    return new HttpNodeTraits(caller, node);
  }

  @Override
  public NodeVifs vifs() {
    return new HttpNodeVifs(caller, node);
  }

  @Override
  public List<NodeRef> children() {
    ApiCall call = call("GET", Routes.NODE_CHILDREN).build();
    return Lists.texts(caller.object(call).path("children")).stream().map(NodeRef::of).toList();
  }

  @Override
  public NodeConsole console() {
    return new HttpNodeConsole(caller, node);
  }

  @Override
  public NodeIndicators indicators() {
    return new HttpNodeIndicators(caller, node);
  }

  @Override
  public void injectNmi() {
    caller.run(call("PUT", Routes.NODE_NMI).body(Json.object()).build());
  }

  private ApiCall.Builder call(String method, String route) {
    return ApiCall.of(method, route, node.text());
  }
}

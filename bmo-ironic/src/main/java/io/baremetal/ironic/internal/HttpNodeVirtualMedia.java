package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.AttachMedia;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.NodeVirtualMedia;
import io.baremetal.ironic.node.VirtualDrive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** {@link NodeVirtualMedia} over HTTP. */
final class HttpNodeVirtualMedia implements NodeVirtualMedia {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeVirtualMedia(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public List<VirtualDrive> list() {
    ApiCall call = ApiCall.of("GET", Routes.NODE_VMEDIA, node.text()).build();
    return Lists.whole(call, caller.array(call), VirtualDrive::of);
  }

  @Override
  public void attach(AttachMedia request) {
    ObjectNode body =
        Json.object().put("device_type", request.deviceType()).put("image_url", request.imageUrl());
    request.downloadSource().ifPresent(source -> body.put("image_download_source", source));
    caller.run(ApiCall.of("POST", Routes.NODE_VMEDIA, node.text()).body(body).build());
  }

  @Override
  public void detach(Set<String> deviceTypes) {
    ApiCall.Builder call = ApiCall.of("DELETE", Routes.NODE_VMEDIA, node.text());
    if (!deviceTypes.isEmpty()) {
      call.query("device_types", String.join(",", new TreeSet<>(deviceTypes)));
    }
    caller.run(call.build());
  }
}

package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.node.NodeBootDevice;
import io.baremetal.ironic.node.NodeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link NodeBootDevice} over HTTP. */
final class HttpNodeBootDevice implements NodeBootDevice {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeBootDevice(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public Setting get() {
    JsonNode answer =
        caller.object(ApiCall.of("GET", Routes.NODE_BOOT_DEVICE, node.text()).build());
    JsonNode device = answer.path("boot_device");
    JsonNode persistent = answer.path("persistent");
    return new Setting(
        device.isTextual() ? Optional.of(device.textValue()) : Optional.empty(),
        persistent.isBoolean() ? Optional.of(persistent.booleanValue()) : Optional.empty());
  }

  @Override
  public void set(String device, Lasting lasting) {
    caller.run(
        ApiCall.of("PUT", Routes.NODE_BOOT_DEVICE, node.text())
            .body(
                Json.object()
                    .put("boot_device", device)
                    .put("persistent", lasting == Lasting.ALWAYS))
            .build());
  }

  @Override
  public List<String> supported() {
    JsonNode answer =
        caller.object(ApiCall.of("GET", Routes.NODE_BOOT_DEVICES, node.text()).build());
    List<String> devices = new ArrayList<>();
    answer.path("supported_boot_devices").forEach(device -> devices.add(device.asText()));
    return List.copyOf(devices);
  }
}

package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.node.BiosSetting;
import io.baremetal.ironic.node.FirmwareComponent;
import io.baremetal.ironic.node.NodeFirmware;
import io.baremetal.ironic.node.NodeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@link NodeFirmware} over HTTP. */
final class HttpNodeFirmware implements NodeFirmware {

  private final ApiCaller caller;
  private final NodeRef node;

  HttpNodeFirmware(ApiCaller caller, NodeRef node) {
    this.caller = caller;
    this.node = node;
  }

  @Override
  public List<BiosSetting> biosSettings(Detail detail) {
    ApiCall.Builder call = ApiCall.of("GET", Routes.NODE_BIOS, node.text());
    if (detail == Detail.SCHEMA) {
      call.query("detail", "True").needs(MicroversionTable.of(Kind.ARGUMENT, "bios detail"));
    }
    return settings(call.build());
  }

  @Override
  public List<BiosSetting> biosSettings(Set<String> fields) {
    return settings(
        ApiCall.of("GET", Routes.NODE_BIOS, node.text())
            .query("fields", joined(fields))
            .needs(MicroversionTable.of(Kind.ARGUMENT, "bios fields"))
            .build());
  }

  private List<BiosSetting> settings(ApiCall call) {
    return Lists.whole(call, caller.object(call).path("bios"), BiosSetting::of);
  }

  @Override
  public Optional<BiosSetting> biosSetting(String name) {
    ApiCall call = ApiCall.of("GET", Routes.NODE_BIOS_SETTING, node.text(), name).build();
    // The answer has the setting under its own name.
    return caller
        .find(call)
        .flatMap(answer -> Optional.ofNullable(answer.get(name)))
        .filter(ObjectNode.class::isInstance)
        .map(setting -> BiosSetting.of((ObjectNode) setting));
  }

  @Override
  public List<FirmwareComponent> components() {
    return components(ApiCall.of("GET", Routes.NODE_FIRMWARE, node.text()).build());
  }

  @Override
  public List<FirmwareComponent> components(Set<String> fields) {
    return components(
        ApiCall.of("GET", Routes.NODE_FIRMWARE, node.text())
            .query("fields", joined(fields))
            .build());
  }

  private static String joined(Set<String> fields) {
    return String.join(",", new TreeSet<>(fields));
  }

  private List<FirmwareComponent> components(ApiCall call) {
    return Lists.whole(call, caller.object(call).path("firmware"), FirmwareComponent::of);
  }
}

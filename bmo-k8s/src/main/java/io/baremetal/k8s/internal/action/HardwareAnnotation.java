package io.baremetal.k8s.internal.action;

import io.baremetal.api.hardware.Firmware;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.JsonProblem;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.Parsed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the annotation with hardware details; there, and only there, unknown fields are refused.
 */
final class HardwareAnnotation {

  private HardwareAnnotation() {}

  /**
   * The details in {@code json}.
   *
   * @throws io.baremetal.api.json.UnreadableDocumentException if it says anything else
   */
  static HardwareDetails parse(String json) {
    HardwareDetails details = ModelJson.read(json, HardwareDetails.class).orElseThrow();
    List<JsonProblem> unknown =
        parts(details)
            .flatMap(part -> part.unknownFields().keySet().stream())
            .map(
                field ->
                    new JsonProblem(
                        field,
                        "annotation " + HostAnnotations.HARDWARE_DETAILS + ": no such field"))
            .toList();
    return unknown.isEmpty() ? details : Parsed.<HardwareDetails>refused(unknown).orElseThrow();
  }

  private static Stream<Extensible> parts(HardwareDetails details) {
    return Stream.of(
            Stream.of(details),
            details.systemVendor().stream(),
            details.firmware().stream(),
            details.firmware().flatMap(Firmware::bios).stream(),
            details.nics().stream(),
            details.storage().stream(),
            details.cpu().stream(),
            details.nics().stream().flatMap(nic -> nic.vlans().stream()),
            details.nics().stream().map(nic -> nic.lldp()).flatMap(Optional::stream))
        .flatMap(part -> part);
  }
}

package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.hardware.Accelerators;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What inspection found, in a few lines, from the HardwareData of a host. */
final class HardwareReport {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new ArrayList<>();

  private HardwareReport() {}

  static List<String> of(GenericKubernetesResource hardwareData) {
    JsonNode found =
        JSON.valueToTree(hardwareData.getAdditionalProperties()).path("spec").path("hardware");
    HardwareReport report = new HardwareReport();
    report.machine(found);
    found.path("nics").forEach(report::nic);
    found.path("storage").forEach(report::disk);
    report.accelerators(
        Optional.ofNullable(hardwareData.getMetadata().getAnnotations())
            .map(annotations -> annotations.get(Accelerators.ANNOTATION))
            .orElse("[]"));
    return report.lines;
  }

  private void machine(JsonNode found) {
    JsonNode vendor = found.path("systemVendor");
    add(
        "machine",
        vendor.path("manufacturer").asText() + " " + vendor.path("productName").asText());
    JsonNode cpu = found.path("cpu");
    add(
        "CPU",
        "%s × %s, %s, %s MHz"
            .formatted(
                cpu.path("count").asText(),
                cpu.path("model").asText(),
                cpu.path("arch").asText(),
                cpu.path("clockMegahertz").asText()));
    add("memory", found.path("ramMebibytes").asLong() / 1024 + " GiB");
  }

  private void nic(JsonNode nic) {
    add(
        "NIC",
        "%s %s, %s Gbit/s%s"
            .formatted(
                nic.path("name").asText(),
                nic.path("mac").asText(),
                nic.path("speedGbps").asText("?"),
                nic.path("pxe").asBoolean() ? ", boots from the network" : ""));
  }

  private void disk(JsonNode disk) {
    add(
        "disk",
        String.format(
            Locale.ROOT,
            "%s %s, %.0f GB, %s",
            disk.path("name").asText(),
            disk.path("model").asText(),
            disk.path("sizeBytes").asDouble() / 1e9,
            disk.path("rotational").asBoolean() ? "rotational" : "solid state"));
  }

  private void accelerators(String annotation) {
    try {
      for (JsonNode card : JSON.readTree(annotation)) {
        add(
            "accelerator",
            "%s %s:%s at %s"
                .formatted(
                    card.path("kind").asText(),
                    card.path("vendorId").asText(),
                    card.path("productId").asText(),
                    card.path("pciAddress").asText("?")));
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      add("accelerator", "not readable: " + e.getOriginalMessage());
    }
  }

  private void add(String what, String found) {
    lines.add("  %-12s %s".formatted(what, found));
  }
}

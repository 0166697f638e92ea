package io.baremetal.k8s.internal.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.hardware.Accelerators;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a host's labels say of its accelerators, which its HardwareData lists. */
@Tag("ICN-06")
final class HostLabelsTest {

  private final HostScene scene = new HostScene();

  @Test
  void followTheHardware_andLeaveOthersAlone() {
    scene.settle();
    scene.patch("{metadata: {labels: {rack: '7'}}}");

    found("[{\"kind\": \"QAT\"}, {\"kind\": \"QAT\"}, {\"kind\": \"FPGA\"}]");
    assertThat(label("hardware.baremetal.io/qat")).isEqualTo("2");
    assertThat(label("hardware.baremetal.io/fpga")).isEqualTo("1");

    found("[{\"kind\": \"QAT\"}]");
    assertThat(label("hardware.baremetal.io/qat")).isEqualTo("1");
    assertThat(labels().has("hardware.baremetal.io/fpga")).isFalse();
    assertThat(label("rack")).isEqualTo("7");
  }

  @Test
  void areWrittenOnce() {
    scene.settle();
    found("[{\"kind\": \"QAT\"}]");
    String version = scene.host().orElseThrow().at("/metadata/resourceVersion").asText();

    scene.settle();
    assertThat(scene.host().orElseThrow().at("/metadata/resourceVersion").asText())
        .isEqualTo(version);
  }

  private void found(String accelerators) {
    scene.cluster.patch(
        "HardwareData",
        "metal3",
        "demo",
        "{metadata: {annotations: {%s: '%s'}}}".formatted(Accelerators.ANNOTATION, accelerators));
    scene.settle();
  }

  private String label(String key) {
    return labels().path(key).asText();
  }

  private JsonNode labels() {
    return scene.host().orElseThrow().at("/metadata/labels");
  }
}

package io.baremetal.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.hardware.AcceleratorKind;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.json.ModelJson;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ICN-19")
class HostQueryTest {

  private static final BareMetalHost SMALL = host("small", 8, 32_768, 10, "{}");
  private static final BareMetalHost LARGE =
      host("large", 64, 262_144, 25, "{\"hardware.baremetal.io/qat\": \"2\", \"rack\": \"7\"}");
  private static final BareMetalHost OTHER = host("a-large", 64, 262_144, 25, "{}");
  private static final List<BareMetalHost> HOSTS = List.of(SMALL, LARGE, OTHER);

  @Test
  void returnsFreeHostsByName_whenNothingIsAsked() {
    assertThat(HostQuery.any().select(HOSTS)).containsExactly(OTHER, LARGE, SMALL);
    assertThat(HostQuery.any().select(List.of(SMALL, OTHER, LARGE)))
        .containsExactly(OTHER, LARGE, SMALL);
  }

  @Test
  void comparesWhatInspectionFound_whenAsked() {
    assertThat(HostQuery.any().withCpus(64).select(HOSTS)).containsExactly(OTHER, LARGE);
    assertThat(HostQuery.any().withMemoryMebibytes(32_769).select(HOSTS)).hasSize(2);
    assertThat(HostQuery.any().withDisk(1_000_000_000).select(HOSTS)).hasSize(3);
    assertThat(HostQuery.any().withDisk(1_000_000_001).select(HOSTS)).isEmpty();
    assertThat(HostQuery.any().withNicSpeed(25).withCpus(64).select(HOSTS)).hasSize(2);
    assertThat(HostQuery.any().withArchitecture("aarch64").select(HOSTS)).isEmpty();
    assertThat(HostQuery.any().withArchitecture("x86_64").select(HOSTS)).hasSize(3);
    assertThat(HostQuery.any().withLabel("rack", "7").select(HOSTS)).containsExactly(LARGE);
  }

  @Test
  void countsAccelerators_byLabelOrHardwareData() {
    HostQuery query = HostQuery.any().withAccelerators(AcceleratorKind.QAT, 2);
    assertThat(query.select(HOSTS)).containsExactly(LARGE);
    HardwareData data =
        ModelJson.read(
                """
                {"metadata": {"name": "small", "namespace": "metal3", "annotations": {
                  "hardware.baremetal.io/accelerators":
                    "[{\\"kind\\": \\"qat\\"}, {\\"kind\\": \\"qat\\"}]"}}}
                """,
                HardwareData.class)
            .orElseThrow();
    assertThat(query.select(HOSTS, List.of(data))).hasSizeGreaterThanOrEqualTo(1);
    assertThat(HostQuery.any().withAccelerators(AcceleratorKind.FPGA, 1).select(HOSTS)).isEmpty();
  }

  @Test
  void leavesOutWhatIsNotFree() {
    BareMetalHost taken = json("{\"consumerRef\": {\"name\": \"x\"}}", "available", "{}");
    BareMetalHost busy = json("{}", "provisioned", "{}");
    BareMetalHost paused = json("{}", "ready", "{\"baremetalhost.metal3.io/paused\": \"\"}");
    assertThat(HostQuery.any().select(List.of(taken, busy, paused))).isEmpty();
    assertThat(HostQuery.any().select(List.of(json("{}", "ready", "{}")))).hasSize(1);
    assertThat(HostQuery.any().withCpus(1).select(List.of(json("{}", "ready", "{}")))).isEmpty();
    assertThat(HostQuery.any().withCpus(1)).hasToString("1 conditions");
  }

  private static BareMetalHost json(String spec, String state, String annotations) {
    return ModelJson.read(
            """
            {"metadata": {"name": "h", "annotations": %s}, "spec": %s,
             "status": {"provisioning": {"state": "%s"}}}
            """
                .formatted(annotations, spec, state),
            BareMetalHost.class)
        .orElseThrow();
  }

  private static BareMetalHost host(String name, int cpus, int memory, int speed, String labels) {
    return ModelJson.read(
            """
            {"metadata": {"name": "%s", "namespace": "metal3", "labels": %s},
             "status": {"provisioning": {"state": "available"}, "hardware": {
               "cpu": {"arch": "x86_64", "count": %d}, "ramMebibytes": %d,
               "nics": [{"name": "eth0", "speedGbps": %d}],
               "storage": [{"name": "/dev/sda", "sizeBytes": 1000000000}]}}}
            """
                .formatted(name, labels, cpus, memory, speed),
            BareMetalHost.class)
        .orElseThrow();
  }
}

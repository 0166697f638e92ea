package io.baremetal.api.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.json.ModelJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostJsonTest {

  @Test
  void writes_whatCrdRequires_onceAnythingIsReported() {
    HostStatus status = HostStatus.builder().operationalStatus(OperationalStatus.OK).build();

    assertThat(ModelJson.write(BareMetalHost.builder().status(status).build()))
        .endsWith(
            "\"status\":{\"operationalStatus\":\"OK\",\"errorMessage\":\"\",\"errorCount\":0,"
                + "\"provisioningFailCount\":0,\"poweredOn\":false,"
                + "\"provisioning\":{\"state\":\"\",\"ID\":\"\",\"image\":{\"url\":\"\"}},"
                + "\"goodCredentials\":{},\"triedCredentials\":{},\"operationHistory\":{"
                + "\"register\":{\"start\":null,\"end\":null},"
                + "\"inspect\":{\"start\":null,\"end\":null},"
                + "\"provision\":{\"start\":null,\"end\":null},"
                + "\"deprovision\":{\"start\":null,\"end\":null}}}}");
  }

  @Test
  void tells_noVolumesFromUntouchedVolumes() {
    HostSpec untouched =
        ModelJson.read("{\"raid\":{\"hardwareRAIDVolumes\":null}}", HostSpec.class).orElseThrow();
    HostSpec none =
        ModelJson.read("{\"raid\":{\"hardwareRAIDVolumes\":[]}}", HostSpec.class).orElseThrow();

    assertThat(untouched.raid().orElseThrow().hardwareRaidVolumes()).isEmpty();
    assertThat(none.raid().orElseThrow().hardwareRaidVolumes()).contains(List.of());
    assertThat(ModelJson.write(untouched)).isEqualTo("{\"raid\":{}}");
    assertThat(ModelJson.write(none)).isEqualTo("{\"raid\":{\"hardwareRAIDVolumes\":[]}}");
  }

  @Test
  void owns_itsVolumeLists() {
    List<HardwareRaidVolume> volumes = new ArrayList<>();
    RaidConfig raid = RaidConfig.builder().hardwareRaidVolumes(volumes).build();

    volumes.add(HardwareRaidVolume.builder().level(RaidLevel.RAID_1).build());

    assertThat(raid.hardwareRaidVolumes()).contains(List.of());
  }

  @Test
  void keeps_historyWithStartAndEnd() {
    Instant start = Instant.parse("2026-01-31T12:00:00Z");
    OperationMetric open = OperationMetric.builder().start(start).build();

    assertThat(ModelJson.write(open))
        .isEqualTo("{\"start\":\"2026-01-31T12:00:00Z\",\"end\":null}");
    assertThat(ModelJson.read(ModelJson.write(open), OperationMetric.class).orElseThrow())
        .isEqualTo(open);
  }

  @Test
  void recognises_imagesThatDifferInKind() {
    assertThat(Image.builder().url("OCI://registry/x").build().isOci()).isTrue();
    assertThat(Image.builder().url("http://oci://x").build().isOci()).isFalse();
    assertThat(Image.builder().format(DiskFormat.LIVE_ISO).build().isLiveIso()).isTrue();
    assertThat(Image.builder().format(DiskFormat.RAW).build().isLiveIso()).isFalse();
    assertThat(Image.empty().isSet()).isFalse();
    assertThat(Image.builder().url("http://x").build().isSet()).isTrue();
  }
}

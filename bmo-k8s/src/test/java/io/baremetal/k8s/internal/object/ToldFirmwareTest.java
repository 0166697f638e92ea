package io.baremetal.k8s.internal.object;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.provisioner.HostIdentity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ToldFirmwareTest {

  private static final HostIdentity HOST = new HostIdentity("metal3", "demo", "uid");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ToldFirmware told = new ToldFirmware();
  private final List<FirmwareComponent> bios = List.of(FirmwareComponent.builder().build());

  @Test
  void isTakenOnce() {
    told.tell(HOST, bios, NOW);

    assertThat(told.take(HOST, NOW.plusSeconds(60))).contains(bios);
    assertThat(told.take(HOST, NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void isForgotten_whenItIsOld() {
    told.tell(HOST, bios, NOW);

    assertThat(told.take(HOST, NOW.plusSeconds(61))).isEmpty();
  }
}

package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.k8s.HostOperator;
import io.baremetal.testkit.provisioner.FakeProvisioner;
import io.baremetal.testkit.provisioner.Verb;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Firmware of a host, from the first look at it to a change in service. */
final class FirmwareLifeTest {

  private final TestClock time = TestClock.create();
  private final FakeProvisioner machines =
      FakeProvisioner.builder(time)
          .biosSetting(
              "Turbo",
              "off",
              SettingSchema.builder()
                  .attributeType(AttributeType.ENUMERATION)
                  .allowableValues(List.of("on", "off"))
                  .build())
          .build();
  private final HostWorld world = new HostWorld(time, machines);

  @Test
  void isReadOnce_whenNobodyWantsOther() {
    try (HostOperator operator = world.startOperator("firmware")) {
      world.applyDemoHost();
      world.runUntilState("provisioned");
      time.advance(Duration.ofMinutes(5));

      assertThat(settings().at("/status/settings/Turbo").asText()).isEqualTo("off");
      assertThat(settings().at("/metadata/ownerReferences/0/kind").asText())
          .isEqualTo("BareMetalHost");
      assertThat(world.cluster.list("FirmwareSchema", "metal3")).hasSize(1);
      assertThat(reads()).as("one of settings, one of versions").isEqualTo(2);
      assertThat(operator.health().problems()).isEmpty();
    }
  }

  @Test
  void isChangedWhilePreparing_whenTheHostIsUnused() {
    try (HostOperator operator = world.startOperator("firmware")) {
      world.applyDemoHost();
      world.patchHost("{spec: {image: null}}");
      world.runUntilState("available");
      time.advance(Duration.ofMinutes(2));
      want("on");
      world.runUntilState("preparing");
      world.runUntilState("available");
      time.advance(Duration.ofMinutes(2));

      assertThat(settings().at("/status/settings/Turbo").asText()).isEqualTo("on");
      assertThat(changeDetected()).isEqualTo("False");
      assertThat(operator.health().problems()).isEmpty();
    }
  }

  private void want(String value) {
    world.cluster.patch(
        "HostFirmwareSettings",
        "metal3",
        "demo",
        "{spec: {settings: {Turbo: '%s'}}}".formatted(value));
  }

  private JsonNode settings() {
    return world.cluster.get("HostFirmwareSettings", "metal3", "demo").orElseThrow();
  }

  private String changeDetected() {
    for (JsonNode condition : settings().at("/status/conditions")) {
      if (condition.path("type").asText().equals("ChangeDetected")) {
        return condition.path("status").asText();
      }
    }
    return "";
  }

  private long reads() {
    return machines.calls(Verb.READ_FIRMWARE);
  }
}

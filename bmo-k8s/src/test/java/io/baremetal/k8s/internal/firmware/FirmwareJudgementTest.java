package io.baremetal.k8s.internal.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.FirmwareSchemaSpec;
import io.baremetal.api.firmware.FirmwareUpdate;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.firmware.HostFirmwareComponentsSpec;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.HostFirmwareSettingsSpec;
import io.baremetal.api.firmware.HostFirmwareSettingsStatus;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.json.IntOrString;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.HostEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of wanted firmware, given what a machine has. */
final class FirmwareJudgementTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private static final BiosSettings READ =
      new BiosSettings(
          Map.of("Turbo", "off", "Cores", "4", "AdminPassword", "x"),
          Map.of(
              "Turbo",
              SettingSchema.builder()
                  .attributeType(AttributeType.ENUMERATION)
                  .allowableValues(List.of("on", "off"))
                  .build(),
              "Cores",
              SettingSchema.builder().attributeType(AttributeType.INTEGER).build(),
              "AdminPassword",
              SettingSchema.builder().attributeType(AttributeType.PASSWORD).build()));

  @Test
  void leavesPasswordsOut_ofSettingsAndSchema() {
    assertThat(judge(wanted(Map.of())).status().settings()).containsOnlyKeys("Turbo", "Cores");
    assertThat(SettingsJudgement.schemaOf(READ, Optional.empty()).schema())
        .containsOnlyKeys("Turbo", "Cores");
  }

  @Test
  void detectsAChange_whenASettingDiffers() {
    SettingsJudgement judged = judge(wanted(Map.of("Turbo", IntOrString.of("on"))));

    assertThat(judged.changeDetected()).isTrue();
    assertThat(says(judged.status(), "ChangeDetected")).isEqualTo("True Success 3");
    assertThat(says(judged.status(), "Valid")).isEqualTo("True Success 3");
    assertThat(judged.events()).isEmpty();
  }

  @Test
  void detectsNone_whenANumberIsWrittenAsOne() {
    assertThat(judge(wanted(Map.of("Cores", IntOrString.of(4)))).changeDetected()).isFalse();
  }

  @Test
  void tellsWhatIsWrong_whenAValueIsNotAllowed() {
    SettingsJudgement judged = judge(wanted(Map.of("Turbo", IntOrString.of("maybe"))));

    assertThat(says(judged.status(), "Valid")).isEqualTo("False ConfigurationError 3");
    assertThat(judged.events()).extracting(HostEvent::reason).containsExactly("ValidationFailed");
    assertThat(judged.events().get(0).message()).contains("Turbo", "maybe");
  }

  @Test
  void changesNothing_whenItFindsWhatItFoundBefore() {
    HostFirmwareSettings settings = wanted(Map.of("Turbo", IntOrString.of("on")));
    HostFirmwareSettingsStatus first = judge(settings).status();
    HostFirmwareSettings judged = settings.toBuilder().status(first).build();

    assertThat(SettingsJudgement.of(judged, READ, schema(), LATER).status()).isEqualTo(first);
  }

  @Test
  void notesTheGeneration_whenOnlyThatIsNew() {
    HostFirmwareSettings settings = wanted(Map.of("Turbo", IntOrString.of("on")));
    HostFirmwareSettings edited =
        settings.toBuilder()
            .status(judge(settings).status())
            .metadata(settings.metadata().toBuilder().generation(4L).build())
            .build();
    HostFirmwareSettingsStatus status =
        SettingsJudgement.of(edited, READ, schema(), LATER).status();

    assertThat(says(status, "ChangeDetected")).isEqualTo("True Success 4");
    assertThat(status.lastUpdated()).contains(LATER);
    assertThat(status.conditions().get(0).lastTransitionTime()).contains(NOW);
  }

  @Test
  void acceptsOnlyKnownComponents() {
    HostFirmwareComponents components =
        HostFirmwareComponents.builder()
            .metadata(ObjectMetadata.builder().generation(1L).build())
            .spec(
                HostFirmwareComponentsSpec.builder()
                    .updates(
                        List.of(FirmwareUpdate.builder().component("psu").url("http://f").build()))
                    .build())
            .build();
    ComponentsJudgement judged =
        ComponentsJudgement.of(
            components, List.of(component("bmc"), component("psu"), component("nic:1")), NOW);

    assertThat(judged.status().components())
        .extracting(FirmwareComponent::component)
        .containsExactly("bmc", "nic:1");
    assertThat(judged.changeDetected()).isTrue();
    assertThat(judged.events().get(0).message()).contains("psu");
  }

  private static SettingsJudgement judge(HostFirmwareSettings settings) {
    return SettingsJudgement.of(settings, READ, schema(), NOW);
  }

  private static FirmwareSchema schema() {
    FirmwareSchemaSpec spec = SettingsJudgement.schemaOf(READ, Optional.empty());
    return FirmwareSchema.builder()
        .metadata(ObjectMetadata.builder().name("schema-1").namespace("metal3").build())
        .spec(spec)
        .build();
  }

  private static HostFirmwareSettings wanted(Map<String, IntOrString> settings) {
    return HostFirmwareSettings.builder()
        .metadata(ObjectMetadata.builder().generation(3L).build())
        .spec(HostFirmwareSettingsSpec.builder().settings(settings).build())
        .build();
  }

  private static FirmwareComponent component(String name) {
    return FirmwareComponent.builder().component(name).initialVersion("1").build();
  }

  private static String says(HostFirmwareSettingsStatus status, String type) {
    Condition condition =
        status.conditions().stream()
            .filter(one -> one.type().equals(Optional.of(type)))
            .findFirst()
            .orElseThrow();
    return condition.status().map(ConditionStatus::wire).orElse("")
        + " "
        + condition.reason().orElse("")
        + " "
        + condition.observedGeneration().orElse(0L);
  }
}

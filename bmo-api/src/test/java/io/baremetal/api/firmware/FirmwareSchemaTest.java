package io.baremetal.api.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names of schemas, which must be those that the Go program gives, as its objects are shared. */
class FirmwareSchemaTest {

  @Test
  void hasTheName_thatMetal3Gives() {
    Map<String, SettingSchema> settings = new HashMap<>();
    settings.put("AssetTag", text().build());
    settings.put("CustomPostMessage", text().readOnly(false).build());
    settings.put("L2Cache", text().readOnly(true).build());
    settings.put(
        "NetworkBootRetryCount",
        SettingSchema.builder()
            .attributeType(AttributeType.INTEGER)
            .lowerBound(0L)
            .upperBound(20L)
            .readOnly(false)
            .build());
    settings.put("ProcVirtualization", choice(false));
    settings.put("SecureBoot", choice(true));

    assertThat(FirmwareSchema.nameOf(settings)).isEqualTo("schema-4bcc035f");
    assertThat(FirmwareSchema.nameOf(Map.of())).isEqualTo("schema-4f53cda1");
  }

  @Test
  void hasAnotherName_whenALimitDiffers() {
    String name = FirmwareSchema.nameOf(Map.of("A", text().build()));

    assertThat(FirmwareSchema.nameOf(Map.of("A", text().maxLength(21L).build())))
        .isNotEqualTo(name);
    assertThat(FirmwareSchema.nameOf(Map.of("A", text().readOnly(false).build())))
        .isNotEqualTo(name);
    assertThat(FirmwareSchema.nameOf(Map.of("A", text().unique(true).build()))).isEqualTo(name);
  }

  private static SettingSchema.Builder text() {
    SettingSchema.Builder text = SettingSchema.builder();
    text.attributeType(AttributeType.STRING).minLength(0L).maxLength(20L);
    return text;
  }

  private static SettingSchema choice(boolean readOnly) {
    return SettingSchema.builder()
        .attributeType(AttributeType.ENUMERATION)
        .addAllowableValues("Enabled", "Disabled")
        .readOnly(readOnly)
        .build();
  }
}

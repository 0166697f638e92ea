package io.baremetal.api.provisioner;

import io.baremetal.api.firmware.SettingSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * BIOS settings of a machine.
 *
 * @param values value of each setting as text, in the backend's order; empty text when it has none
 * @param schema what each setting may be set to; empty unless it was asked for
 */
public record BiosSettings(Map<String, String> values, Map<String, SettingSchema> schema) {

  /** Copies both maps in their order. */
  public BiosSettings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    schema = Collections.unmodifiableMap(new LinkedHashMap<>(schema));
  }
}

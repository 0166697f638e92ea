package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.validation.Check;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** BIOS settings against what the machine says about them. */
final class SettingRules {

  private static final String SETTINGS = "spec.settings";
  private static final String PASSWORD = "Password";
  private static final String SCHEMA = "see the FirmwareSchema that the status refers to";

  private SettingRules() {}

  static Rule<HostFirmwareSettings> nonePassword(String id) {
    return Rule.<HostFirmwareSettings>of(
            id,
            "No setting is a password; everybody who may read the object could read it",
            "set passwords in the firmware itself")
        .reads(SETTINGS)
        .offIn(UPSTREAM)
        .check(
            (settings, problems) ->
                new TreeMap<>(settings.spec().settings())
                    .keySet().stream()
                        .filter(SettingRules::isPassword)
                        .forEach(name -> problems.at(at(name), "it is a password")));
  }

  static Rule<WantedSettings> machineHasThem(String id) {
    return Rule.<WantedSettings>of(
            id,
            "The machine has the setting",
            "use the names in status.settings; the case of letters counts")
        .reads(SETTINGS, "status.settings")
        .check(
            each(
                (wanted, setting) ->
                    wanted.settings().status().settings().containsKey(setting.name())
                        ? Optional.empty()
                        : Optional.of("the machine has no such setting")));
  }

  static Rule<WantedSettings> schemaHasThem(String id) {
    return Rule.<WantedSettings>of(id, "The setting is in the machine's schema", SCHEMA)
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                (wanted, setting) ->
                    setting.schema().isPresent()
                        ? Optional.empty()
                        : Optional.of("the schema has no such setting")));
  }

  static Rule<WantedSettings> canBeWritten(String id) {
    return Rule.<WantedSettings>of(id, "The setting can be changed", "remove the setting")
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                schema -> schema.readOnly().orElse(false),
                (schema, value) -> Optional.of("the machine lets nobody change it")));
  }

  static Rule<WantedSettings> arePublic(String id) {
    return Rule.<WantedSettings>of(
            id, "Settings are no passwords", "set passwords in the firmware itself")
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                (wanted, setting) -> {
                  boolean isPassword =
                      isPassword(setting.name())
                          || setting.schema().filter(is(AttributeType.PASSWORD)).isPresent();
                  return isPassword ? Optional.of("it is a password") : Optional.empty();
                }));
  }

  static Rule<WantedSettings> areOfKnownType(String id) {
    return Rule.<WantedSettings>of(id, "The setting's type is known", "remove the setting")
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                schema -> !type(schema).isKnown() && !type(schema).wire().isEmpty(),
                (schema, value) ->
                    Optional.of("it is of the type " + Quoted.text(type(schema).wire()))));
  }

  static Rule<WantedSettings> areAmongTheAllowed(String id) {
    return Rule.<WantedSettings>of(
            id, "An enumeration has one of its values; the case of letters counts", SCHEMA)
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                is(AttributeType.ENUMERATION),
                (schema, value) ->
                    schema.allowableValues().contains(value)
                        ? Optional.empty()
                        : Optional.of(
                            Quoted.text(value)
                                + " is none of "
                                + Quoted.text(String.join(", ", schema.allowableValues())))));
  }

  static Rule<WantedSettings> areIntegers(String id) {
    return Rule.<WantedSettings>of(id, "An integer is written as one", "write it in decimal digits")
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                is(AttributeType.INTEGER),
                (schema, value) ->
                    DecimalText.read(value).isPresent()
                        ? Optional.empty()
                        : Optional.of(Quoted.text(value) + " is no integer")));
  }

  static Rule<WantedSettings> areInBounds(String id) {
    return Rule.<WantedSettings>of(id, "An integer lies within its bounds", SCHEMA)
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                is(AttributeType.INTEGER),
                (schema, value) ->
                    DecimalText.read(value)
                        .flatMap(
                            number -> outside(number, schema.lowerBound(), schema.upperBound()))));
  }

  static Rule<WantedSettings> areOfRightLength(String id) {
    return Rule.<WantedSettings>of(
            id, "A text is neither too short nor too long, counted in bytes of UTF-8", SCHEMA)
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                is(AttributeType.STRING),
                (schema, value) ->
                    outside(
                            value.getBytes(StandardCharsets.UTF_8).length,
                            schema.minLength(),
                            schema.maxLength())
                        .map(why -> "its length, " + why)));
  }

  static Rule<WantedSettings> areBooleans(String id) {
    return Rule.<WantedSettings>of(
            id, "A boolean is written as one", "write \"true\" or \"false\", in quotes")
        .reads(SETTINGS, "status.schema")
        .check(
            each(
                is(AttributeType.BOOLEAN),
                (schema, value) ->
                    value.equals("true") || value.equals("false")
                        ? Optional.empty()
                        : Optional.of(Quoted.text(value) + " is no boolean")));
  }

  private static Optional<String> outside(long value, Optional<Long> least, Optional<Long> most) {
    if (least.filter(limit -> value < limit).isPresent()) {
      return Optional.of(value + ", is less than " + least.get());
    }
    return most.filter(limit -> value > limit).map(limit -> value + ", is more than " + limit);
  }

  private static boolean isPassword(String name) {
    return name.contains(PASSWORD);
  }

  private static AttributeType type(SettingSchema schema) {
    return schema.attributeType().orElse(AttributeType.of(""));
  }

  private static Predicate<SettingSchema> is(AttributeType type) {
    return schema -> type(schema).equals(type);
  }

  private static FieldPath at(String setting) {
    return FieldPath.parse(SETTINGS).key(setting);
  }

  private static Check<WantedSettings> each(
      Predicate<SettingSchema> applies, BiFunction<SettingSchema, String, Optional<String>> fault) {
    return each(
        (wanted, setting) ->
            setting
                .schema()
                .filter(applies)
                .flatMap(schema -> fault.apply(schema, setting.value())));
  }

  private static Check<WantedSettings> each(
      BiFunction<WantedSettings, Setting, Optional<String>> fault) {
    return (wanted, problems) ->
        new TreeMap<>(wanted.settings().spec().settings())
            .forEach(
                (name, value) -> {
                  Optional<SettingSchema> schema =
                      Optional.ofNullable(wanted.schema().spec().schema().get(name));
                  fault
                      .apply(wanted, new Setting(name, value.text(), schema))
                      .ifPresent(why -> problems.at(at(name), why));
                });
  }

  /**
   * One setting that is wanted.
   *
   * @param schema what the machine says about it; empty if it does not know it
   */
  private record Setting(String name, String value, Optional<SettingSchema> schema) {}
}

package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.firmware.AttributeType;
import io.baremetal.api.firmware.FirmwareSchema;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * All rules for a FirmwareSchema, which operators write from what machines report. The Go programs
 * check nothing of it. The sets are immutable and thread-safe.
 */
public final class FirmwareSchemaRules {

  private static final String SCHEMA = "spec.schema";

  private static final KindRules<FirmwareSchema> RULES =
      KindRules.of(
          List.of(
              boundsAreInOrder("BMO-SCHEMA-001"),
              lengthsAreInOrder("BMO-SCHEMA-002"),
              enumerationsHaveValues("BMO-SCHEMA-003"),
              nonePassword("BMO-SCHEMA-004")));

  private FirmwareSchemaRules() {}

  /** What a new schema must obey. */
  public static RuleSet<FirmwareSchema> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed schema must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<FirmwareSchema>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<FirmwareSchema> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<FirmwareSchema> boundsAreInOrder(String id) {
    return Rule.<FirmwareSchema>of(
            id, "The least value of an integer is not above the greatest", "swap the bounds")
        .reads(SCHEMA)
        .offIn(UPSTREAM)
        .check(
            (schema, problems) ->
                each(
                    schema,
                    (at, setting) ->
                        reversed(setting.lowerBound(), setting.upperBound())
                            .ifPresent(why -> problems.at(at.field("lower_bound"), why))));
  }

  private static Rule<FirmwareSchema> lengthsAreInOrder(String id) {
    return Rule.<FirmwareSchema>of(
            id, "The least length of a text is not above the greatest", "swap the lengths")
        .reads(SCHEMA)
        .offIn(UPSTREAM)
        .check(
            (schema, problems) ->
                each(
                    schema,
                    (at, setting) ->
                        reversed(setting.minLength(), setting.maxLength())
                            .ifPresent(why -> problems.at(at.field("min_length"), why))));
  }

  private static Rule<FirmwareSchema> enumerationsHaveValues(String id) {
    return Rule.<FirmwareSchema>of(
            id, "An enumeration has values to choose from", "list the values that it may have")
        .reads(SCHEMA)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (schema, problems) ->
                each(
                    schema,
                    (at, setting) -> {
                      if (setting
                              .attributeType()
                              .filter(AttributeType.ENUMERATION::equals)
                              .isPresent()
                          && setting.allowableValues().isEmpty()) {
                        problems.at(at.field("allowable_values"), "there is no value");
                      }
                    }));
  }

  private static Rule<FirmwareSchema> nonePassword(String id) {
    return Rule.<FirmwareSchema>of(
            id, "Passwords are left out of schemas; nobody can set them", "remove the entry")
        .reads(SCHEMA)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (schema, problems) ->
                each(
                    schema,
                    (at, setting) ->
                        setting
                            .attributeType()
                            .filter(AttributeType.PASSWORD::equals)
                            .ifPresent(
                                type ->
                                    problems.at(
                                        at.field("attribute_type"),
                                        "it is " + Quoted.text(type.wire())))));
  }

  private static Optional<String> reversed(Optional<Long> least, Optional<Long> most) {
    return least
        .filter(low -> most.filter(high -> low > high).isPresent())
        .map(low -> low + " is above " + most.orElse(low));
  }

  private static void each(FirmwareSchema schema, BiConsumer<FieldPath, SettingSchema> check) {
    new TreeMap<>(schema.spec().schema())
        .forEach((name, setting) -> check.accept(FieldPath.parse(SCHEMA).key(name), setting));
  }
}

package io.baremetal.testkit.ironic.world;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One setting that the firmware of every simulated server has. Values are kept as texts, whatever
 * their type.
 *
 * @param name its name in Redfish
 * @param type how it is written and checked
 * @param initial the value of a machine that nobody has configured
 * @param access whether it can be changed
 * @param allowed the values that an enumeration takes; else empty
 * @param atLeast smallest number, or length of a text
 * @param atMost greatest number, or length of a text
 */
public record BiosAttribute(
    String name,
    Type type,
    String initial,
    Access access,
    List<String> allowed,
    int atLeast,
    int atMost) {

  /** All of them, in the order of their registry. */
  public static final List<BiosAttribute> ALL =
      List.of(
          enumeration("BootMode", "Uefi", "Legacy"),
          enumeration("NumLock", "On", "Off"),
          enumeration("ProcVirtualization", "Enabled", "Disabled"),
          enumeration("SriovGlobalEnable", "Disabled", "Enabled"),
          new BiosAttribute(
              "PostDelaySeconds", Type.INTEGER, "3", Access.WRITABLE, List.of(), 0, 60),
          new BiosAttribute("AssetTag", Type.STRING, "none", Access.WRITABLE, List.of(), 1, 32),
          new BiosAttribute(
              "MicrocodeVersion", Type.STRING, "0x21", Access.READ_ONLY, List.of(), 1, 32));

  /** A type of values. */
  public enum Type {
    /** One of some words. */
    ENUMERATION("Enumeration"),
    /** A whole number between bounds. */
    INTEGER("Integer"),
    /** A text between lengths. */
    STRING("String");

    private final String wire;

    Type(String wire) {
      this.wire = wire;
    }

    /** Its name in Redfish. */
    public String wire() {
      return wire;
    }
  }

  /** Who may change a value. */
  public enum Access {
    /** Clients. */
    WRITABLE,
    /** Nobody. */
    READ_ONLY
  }

  private static BiosAttribute enumeration(String name, String initial, String other) {
    return new BiosAttribute(
        name, Type.ENUMERATION, initial, Access.WRITABLE, List.of(initial, other), 0, 0);
  }

  /** The values of a machine that nobody has configured. */
  public static Map<String, String> initialValues() {
    return ALL.stream().collect(Collectors.toMap(BiosAttribute::name, BiosAttribute::initial));
  }

  /** All by name. */
  public static Map<String, BiosAttribute> byName() {
    return ALL.stream().collect(Collectors.toMap(BiosAttribute::name, Function.identity()));
  }

  /** Why a value is not one of this setting's; empty if it is. */
  public Optional<String> problemOf(JsonNode value) {
    if (access == Access.READ_ONLY) {
      return Optional.of("The setting " + name + " is read-only");
    }
    boolean fits =
        switch (type) {
          case ENUMERATION -> value.isTextual() && allowed.contains(value.asText());
          case INTEGER -> value.isInt() && isWithin(value.asInt());
          case STRING -> value.isTextual() && isWithin(value.asText().length());
        };
    return fits
        ? Optional.empty()
        : Optional.of(
            "The value %s of the setting %s is no %s that it takes"
                .formatted(value, name, type.wire()));
  }

  private boolean isWithin(int number) {
    return atLeast <= number && number <= atMost;
  }

  /** A value as Redfish writes it. */
  public JsonNode json(String value) {
    return type == Type.INTEGER ? Json.number(Integer.parseInt(value)) : Json.text(value);
  }
}

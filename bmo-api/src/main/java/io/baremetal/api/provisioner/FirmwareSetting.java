package io.baremetal.api.provisioner;

/**
 * A wanted BIOS setting.
 *
 * @param name name of the setting, as the BMC spells it
 * @param value its value as text
 * @param form how the value goes on the wire: some BMCs take a number only as a number
 */
public record FirmwareSetting(String name, String value, Form form) {

  /** How a value is written in JSON. */
  public enum Form {
    /** In quotes. */
    TEXT,
    /** As a whole number. */
    INTEGER
  }

  /** Refuses a number that is none. */
  public FirmwareSetting {
    if (form == Form.INTEGER && !value.matches("-?[0-9]{1,18}")) {
      throw new IllegalArgumentException(
          "BIOS setting " + name + " should be a whole number but is \"" + value + "\"");
    }
  }

  /** A setting whose value is text. */
  public static FirmwareSetting text(String name, String value) {
    return new FirmwareSetting(name, value, Form.TEXT);
  }

  /** A setting whose value is a whole number. */
  public static FirmwareSetting integer(String name, long value) {
    return new FirmwareSetting(name, Long.toString(value), Form.INTEGER);
  }

  /** The value as JSON has it: a String or a Long. */
  public Object jsonValue() {
    return form == Form.TEXT ? value : (Object) Long.valueOf(value);
  }
}

package io.baremetal.api.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A closed list today that a newer server may lengthen: constants for the values that are known,
 * and any other text kept as it came. Immutable; equal when the type and the text are equal.
 */
public abstract class OpenEnum {

  private final String wire;

  /** For the constants and the factory of a subclass. */
  protected OpenEnum(String wire) {
    this.wire = Objects.requireNonNull(wire);
  }

  /** The spelling in JSON. */
  @JsonValue
  public final String wire() {
    return wire;
  }

  /** Whether this version has a constant for it. */
  public abstract boolean isKnown();

  /** The given constants by their spelling, in the given order. */
  @SafeVarargs
  protected static <T extends OpenEnum> Map<String, T> index(T... constants) {
    Map<String, T> byWire = new LinkedHashMap<>();
    for (T constant : constants) {
      byWire.put(constant.wire(), constant);
    }
    return Collections.unmodifiableMap(byWire);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof OpenEnum that
        && getClass() == that.getClass()
        && wire.equals(that.wire);
  }

  @Override
  public final int hashCode() {
    return wire.hashCode();
  }

  /** The spelling in JSON. */
  @Override
  public final String toString() {
    return wire;
  }
}

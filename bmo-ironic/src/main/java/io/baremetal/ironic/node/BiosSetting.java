package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A BIOS setting; all but name and value only when its schema was asked for. */
public final class BiosSetting extends JsonView {

  private BiosSetting(ObjectNode json) {
    super(json);
  }

  /** A view over a setting object; also for tests. */
  public static BiosSetting of(ObjectNode json) {
    return new BiosSetting(json);
  }

  /** The vendor's name of the setting. */
  public String name() {
    return text("name").orElse("");
  }

  /** The value as text, whatever its type. */
  public Optional<String> value() {
    return presence("value").match(Optional::empty, Optional::empty, v -> Optional.of(v.asText()));
  }

  /** Such as {@code Enumeration}, {@code Integer}, {@code String}, {@code Boolean}. */
  public Optional<String> attributeType() {
    return text("attribute_type");
  }

  /** The values that may be chosen. */
  public List<String> allowableValues() {
    return texts("allowable_values");
  }

  /** The least number allowed. */
  public OptionalLong lowerBound() {
    return number("lower_bound");
  }

  /** The greatest number allowed. */
  public OptionalLong upperBound() {
    return number("upper_bound");
  }

  /** The least length of a text. */
  public OptionalLong minLength() {
    return number("min_length");
  }

  /** The greatest length of a text. */
  public OptionalLong maxLength() {
    return number("max_length");
  }

  /** Whether it cannot be changed. */
  public Optional<Boolean> isReadOnly() {
    return flag("read_only");
  }

  /** Whether the value is particular to this machine. */
  public Optional<Boolean> isUnique() {
    return flag("unique");
  }

  @Override
  public String toString() {
    return "BiosSetting{" + name() + "=" + value().orElse("-") + "}";
  }
}

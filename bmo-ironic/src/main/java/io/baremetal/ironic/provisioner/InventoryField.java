package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.api.provisioner.ProvisionerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value of Ironic's inventory and where it stands. Null is as good as absent; a value of a wrong
 * type is refused by name, because details that are silently wrong are worse than none.
 */
record InventoryField(JsonNode json, String path) {

  /** A field of this object. */
  InventoryField at(String name) {
    if (isAbsent()) {
      return new InventoryField(MissingNode.getInstance(), path + "." + name);
    }
    if (!json.isObject()) {
      throw unusable("an object");
    }
    return new InventoryField(json.path(name), path + "." + name);
  }

  /** Whether nothing is there. */
  boolean isAbsent() {
    return json.isMissingNode() || json.isNull();
  }

  /** This text; empty when absent or without content. */
  Optional<String> text() {
    if (isAbsent()) {
      return Optional.empty();
    }
    if (!json.isTextual()) {
      throw unusable("text");
    }
    return Optional.of(json.textValue()).filter(text -> !text.isEmpty());
  }

  /** This whole number; empty when absent or 0, which stands for unknown. */
  Optional<Long> whole() {
    if (isAbsent()) {
      return Optional.empty();
    }
    boolean whole = json.isNumber() && json.decimalValue().stripTrailingZeros().scale() <= 0;
    if (!whole || !json.canConvertToLong()) {
      throw unusable("a whole number");
    }
    return Optional.of(json.decimalValue().longValueExact()).filter(number -> number != 0);
  }

  /** This flag; empty when absent or false. */
  Optional<Boolean> flag() {
    if (isAbsent()) {
      return Optional.empty();
    }
    if (!json.isBoolean()) {
      throw unusable("true or false");
    }
    return Optional.of(json.booleanValue()).filter(flag -> flag);
  }

  /** The items of this list; empty when absent. */
  List<InventoryField> items() {
    if (isAbsent()) {
      return List.of();
    }
    if (!json.isArray()) {
      throw unusable("a list");
    }
    List<InventoryField> items = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      items.add(new InventoryField(json.get(i), path + "[" + i + "]"));
    }
    return items;
  }

  /** That this value should be something else. */
  ProvisionerException unusable(String expected) {
    return new ProvisionerException(
        "The inventory that Ironic stored is not usable: "
            + path
            + " should be "
            + expected
            + " but is "
            + json
            + "; inspect the host again, and report it to whoever maintains the inspection if it"
            + " stays so");
  }
}

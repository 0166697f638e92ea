package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A light of a machine. */
public final class Indicator extends JsonView {

  private Indicator(ObjectNode json) {
    super(json);
  }

  /** A view over an indicator object; also for tests. */
  public static Indicator of(ObjectNode json) {
    return new Indicator(json);
  }

  /** Its name with its component, such as {@code led@system}; by this it is switched. */
  public String name() {
    return text("name").orElse("");
  }

  /** Such as {@code system}, {@code chassis}, {@code disk}. */
  public Optional<String> component() {
    return text("component");
  }

  /** What it can show, such as {@code on}, {@code off}, {@code blinking}. */
  public List<String> states() {
    return texts("states");
  }

  /** Whether it cannot be switched. */
  public Optional<Boolean> isReadOnly() {
    return flag("readonly");
  }

  @Override
  public String toString() {
    return "Indicator{" + name() + "}";
  }
}

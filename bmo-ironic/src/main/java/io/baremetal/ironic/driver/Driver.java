package io.baremetal.ironic.driver;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A driver as Ironic described it in one answer. */
public final class Driver extends JsonView {

  private Driver(ObjectNode json) {
    super(json);
  }

  /** A view over a driver object; also for tests. */
  public static Driver of(ObjectNode json) {
    return new Driver(json);
  }

  /** The hardware type, such as {@code redfish}. */
  public String name() {
    return text("name").orElse("");
  }

  /** The conductors that have it. */
  public List<String> hosts() {
    return texts("hosts");
  }

  /** The implementations that may be chosen for an aspect such as {@code boot}; only from a get. */
  public List<String> enabledInterfaces(String aspect) {
    return texts("enabled_" + aspect + "_interfaces");
  }

  /** The implementation that is taken when none is chosen; only from a get. */
  public Optional<String> defaultInterface(String aspect) {
    return text("default_" + aspect + "_interface");
  }

  @Override
  public String toString() {
    return "Driver{" + name() + "}";
  }
}

package io.baremetal.ironic.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A conductor as Ironic described it in one answer. */
public final class Conductor extends JsonView {

  private Conductor(ObjectNode json) {
    super(json);
  }

  /** A view over a conductor object; also for tests. */
  public static Conductor of(ObjectNode json) {
    return new Conductor(json);
  }

  /** Its name; may end in a port. */
  public String hostname() {
    return text("hostname").orElse("");
  }

  /** Whether it reported lately. */
  public Optional<Boolean> isAlive() {
    return flag("alive");
  }

  /** The nodes that it takes; empty text is the default group. */
  public Optional<String> conductorGroup() {
    return text("conductor_group");
  }

  /** The drivers that it has. */
  public List<String> drivers() {
    return texts("drivers");
  }

  @Override
  public String toString() {
    return "Conductor{" + hostname() + "}";
  }
}

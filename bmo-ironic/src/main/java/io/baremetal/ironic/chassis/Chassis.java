package io.baremetal.ironic.chassis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import java.util.Optional;

/** A chassis as Ironic described it in one answer. */
public final class Chassis extends ResourceView {

  private Chassis(ObjectNode json) {
    super(json, "chassis");
  }

  /** A view over a chassis object; also for tests. */
  public static Chassis of(ObjectNode json) {
    return new Chassis(json);
  }

  /** What it is, in words. */
  public Optional<String> description() {
    return text("description");
  }

  @Override
  public String toString() {
    return "Chassis{uuid=%s}".formatted(text("uuid").orElse("?"));
  }
}

package io.baremetal.ironic.chassis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A chassis as Ironic described it in one answer. */
public final class Chassis extends JsonView {

  private Chassis(ObjectNode json) {
    super(json);
  }

  /** A view over a chassis object; also for tests. */
  public static Chassis of(ObjectNode json) {
    return new Chassis(json);
  }

  /**
   * The UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(() -> new IllegalStateException("the chassis was read without its uuid"));
  }

  /** What it is, in words. */
  public Optional<String> description() {
    return text("description");
  }

  /** The caller's own notes. */
  public Map<String, JsonNode> extra() {
    return object("extra");
  }

  /** When it was made. */
  public Optional<Instant> createdAt() {
    return time("created_at");
  }

  /** When it was last changed; empty if never. */
  public Optional<Instant> updatedAt() {
    return time("updated_at");
  }

  @Override
  public String toString() {
    return "Chassis{uuid=%s}".formatted(text("uuid").orElse("?"));
  }
}

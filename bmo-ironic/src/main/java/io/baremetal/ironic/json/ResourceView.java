package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A view over one of the smaller resources: what all of them have. */
public abstract class ResourceView extends JsonView {

  private final String kind;

  /**
   * Takes the object over, as {@link JsonView} does.
   *
   * @param kind what people call such a resource, such as {@code port group}
   */
  protected ResourceView(ObjectNode json, String kind) {
    super(json);
    this.kind = kind;
  }

  /**
   * The UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public final String uuid() {
    return text("uuid")
        .orElseThrow(() -> new IllegalStateException("the " + kind + " was read without its uuid"));
  }

  /** The caller's own notes. */
  public final Map<String, JsonNode> extra() {
    return object("extra");
  }

  /** When it was made. */
  public final Optional<Instant> createdAt() {
    return time("created_at");
  }

  /** When it was last changed; empty if never. */
  public final Optional<Instant> updatedAt() {
    return time("updated_at");
  }
}

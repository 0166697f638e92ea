package io.baremetal.ironic.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deploy template as Ironic described it in one answer. */
public final class DeployTemplate extends JsonView {

  private DeployTemplate(ObjectNode json) {
    super(json);
  }

  /** A view over a deploy template object; also for tests. */
  public static DeployTemplate of(ObjectNode json) {
    return new DeployTemplate(json);
  }

  /**
   * The UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(
            () -> new IllegalStateException("the deploy template was read without its uuid"));
  }

  /** The name, which is the trait that makes it apply. */
  public Optional<String> name() {
    return text("name");
  }

  /** Its steps as Ironic has them: interface, step, args, priority. */
  public List<Map<String, JsonNode>> steps() {
    return objects("steps");
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
    return "DeployTemplate{uuid=%s, name=%s}"
        .formatted(text("uuid").orElse("?"), name().orElse("-"));
  }
}

package io.baremetal.ironic.inspectionrule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** An inspection rule as Ironic described it in one answer. */
public final class InspectionRule extends JsonView {

  private InspectionRule(ObjectNode json) {
    super(json);
  }

  /** A view over an inspection rule object; also for tests. */
  public static InspectionRule of(ObjectNode json) {
    return new InspectionRule(json);
  }

  /**
   * The UUID.
   *
   * @throws IllegalStateException if the answer left it out because only other fields were wanted
   */
  public String uuid() {
    return text("uuid")
        .orElseThrow(
            () -> new IllegalStateException("the inspection rule was read without its uuid"));
  }

  /** What it is for. */
  public Optional<String> description() {
    return text("description");
  }

  /** Higher runs first. */
  public OptionalLong priority() {
    return number("priority");
  }

  /** When it runs; {@code main} is all there is. */
  public Optional<String> phase() {
    return text("phase");
  }

  /** Whether conditions and actions are never shown. */
  public Optional<Boolean> isSensitive() {
    return flag("sensitive");
  }

  /** What must hold for it to act; empty when withheld or not asked for. */
  public Optional<List<Map<String, JsonNode>>> conditions() {
    return presence("conditions")
        .match(Optional::empty, Optional::empty, v -> Optional.of(objects("conditions")));
  }

  /** What it does; empty when withheld or not asked for. */
  public Optional<List<Map<String, JsonNode>>> actions() {
    return presence("actions")
        .match(Optional::empty, Optional::empty, v -> Optional.of(objects("actions")));
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
    return "InspectionRule{uuid=%s}".formatted(text("uuid").orElse("?"));
  }
}

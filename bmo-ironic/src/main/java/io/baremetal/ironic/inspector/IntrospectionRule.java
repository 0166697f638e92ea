package io.baremetal.ironic.inspector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.Optional;

/** A rule as Inspector described it in one answer; conditions and actions by {@link #json()}. */
public final class IntrospectionRule extends JsonView {

  private IntrospectionRule(ObjectNode json) {
    super(json);
  }

  /** A view over a rule object; also for tests. */
  public static IntrospectionRule of(ObjectNode json) {
    return new IntrospectionRule(json);
  }

  /** The rule's UUID. */
  public String uuid() {
    return text("uuid").orElse("");
  }

  /** What people read. */
  public Optional<String> description() {
    return text("description");
  }

  /** Only nodes of this scope are meant; empty means all. */
  public Optional<String> scope() {
    return text("scope");
  }

  @Override
  public String toString() {
    return "IntrospectionRule{" + uuid() + description().map(d -> ", " + d).orElse("") + "}";
  }
}

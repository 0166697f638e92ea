package io.baremetal.ironic.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.ResourceView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deploy template as Ironic described it in one answer. */
public final class DeployTemplate extends ResourceView {

  private DeployTemplate(ObjectNode json) {
    super(json, "deploy template");
  }

  /** A view over a deploy template object; also for tests. */
  public static DeployTemplate of(ObjectNode json) {
    return new DeployTemplate(json);
  }

  /** The name, which is the trait that makes it apply. */
  public Optional<String> name() {
    return text("name");
  }

  /** Its steps as Ironic has them: interface, step, args, priority. */
  public List<Map<String, JsonNode>> steps() {
    return objects("steps");
  }

  @Override
  public String toString() {
    return "DeployTemplate{uuid=%s, name=%s}"
        .formatted(text("uuid").orElse("?"), name().orElse("-"));
  }
}

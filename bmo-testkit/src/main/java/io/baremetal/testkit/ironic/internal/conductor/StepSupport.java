package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which cleaning and service steps a node has. Interfaces that are not listed take any step. */
final class StepSupport {

  private static final Map<String, Set<String>> STEPS =
      Map.of(
          "raid", Set.of("create_configuration", "delete_configuration", "apply_configuration"),
          "bios", Set.of("apply_configuration", "factory_reset"),
          "firmware", Set.of("update"));

  private StepSupport() {}

  /** The first step that the node does not have; empty if it has all. */
  static Optional<ObjectNode> unsupported(NodeRecord node, List<ObjectNode> steps) {
    return steps.stream().filter(step -> !supports(node, step)).findFirst();
  }

  private static boolean supports(NodeRecord node, ObjectNode step) {
    String kind = step.path("interface").asText();
    String name = step.path("step").asText();
    if (!STEPS.containsKey(kind) || name.equals("hold")) {
      return true;
    }
    boolean switchedOff = node.text(kind + "_interface").filter(("no-" + kind)::equals).isPresent();
    return !switchedOff && STEPS.getOrDefault(kind, Set.of()).contains(name);
  }
}

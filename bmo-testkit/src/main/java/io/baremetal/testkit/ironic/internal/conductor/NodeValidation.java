package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.List;
import java.util.Optional;

/** Says for each interface of a node whether it could work. */
public final class NodeValidation {

  private static final List<String> ALWAYS_FINE = List.of("boot", "network", "inspect", "storage");
  private static final List<String> NEED_BMC = List.of("management", "power");
  private static final List<String> MAY_BE_OFF =
      List.of("bios", "console", "firmware", "raid", "rescue");

  private NodeValidation() {}

  /** The answer to a validation: interface to result and reason. */
  public static ObjectNode of(NodeRecord node) {
    ObjectNode results = Json.object();
    ALWAYS_FINE.forEach(name -> result(results, name, Optional.empty()));
    Optional<String> noBmc = BmcAccess.of(node).missing();
    NEED_BMC.forEach(name -> result(results, name, noBmc));
    result(results, "deploy", noBmc.or(() -> InstanceImage.of(node).invalid()));
    MAY_BE_OFF.forEach(name -> result(results, name, switchedOff(node, name)));
    return results;
  }

  private static Optional<String> switchedOff(NodeRecord node, String name) {
    return node.text(name + "_interface").filter(chosen -> chosen.equals("no-" + name)).isPresent()
        ? Optional.of(
            "Driver "
                + node.text("driver").orElse("")
                + " does not support "
                + name
                + " (disabled or not implemented).")
        : Optional.empty();
  }

  private static void result(ObjectNode results, String name, Optional<String> problem) {
    ObjectNode result = results.putObject(name).put("result", problem.isEmpty());
    problem.ifPresent(reason -> result.put("reason", reason));
  }
}

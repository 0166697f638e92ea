package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Machines;
import java.util.Map;
import java.util.Optional;

/** How a node says where its BMC is: a few keys in {@code driver_info}, named after the driver. */
final class BmcAccess {

  private static final Map<String, String> PREFIXES =
      Map.of("redfish", "redfish", "idrac", "redfish", "ipmi", "ipmi");

  private final NodeRecord node;
  private final ObjectNode info;
  private final String prefix;

  private BmcAccess(NodeRecord node, String prefix) {
    this.node = node;
    this.info = node.object("driver_info");
    this.prefix = prefix;
  }

  static BmcAccess of(NodeRecord node) {
    return new BmcAccess(node, PREFIXES.getOrDefault(node.text("driver").orElse(""), "fake"));
  }

  /**
   * An attempt to log in.
   *
   * @param bmc the BMC; empty if there was a problem
   * @param problem what is in the way; empty if nothing
   */
  record Connection(Optional<Bmc> bmc, Optional<String> problem) {}

  /** What is missing in {@code driver_info} before anybody could even try; empty if nothing. */
  Optional<String> missing() {
    return prefix.equals("fake") || info.hasNonNull(prefix + "_address")
        ? Optional.empty()
        : Optional.of(
            "Missing the following properties in the driver_info of node "
                + node.uuid()
                + ": "
                + prefix
                + "_address");
  }

  Connection connect(Machines machines) {
    if (missing().isPresent()) {
      return new Connection(Optional.empty(), missing());
    }
    Optional<Bmc> bmc = machines.connect(address());
    Optional<String> problem =
        bmc.isEmpty()
            ? Optional.of("Unable to connect to " + address() + ": nothing answers there")
            : bmc.get().connect(text(prefix + "_username"), text(prefix + "_password"));
    return new Connection(problem.isPresent() ? Optional.empty() : bmc, problem);
  }

  String address() {
    return switch (prefix) {
      case "redfish" -> text("redfish_address") + text("redfish_system_id");
      case "ipmi" -> bracketed(text("ipmi_address")) + port();
      default -> info.hasNonNull("fake_address") ? text("fake_address") : "node-" + node.uuid();
    };
  }

  private String port() {
    return info.hasNonNull("ipmi_port") ? ":" + info.get("ipmi_port").asText() : "";
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private String text(String key) {
    return info.path(key).asText("");
  }
}

package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.ironic.json.JsonValues;
import java.util.Map;
import java.util.Set;

/**
 * Whether a node reaches its BMC in another way than its host says. Passwords are left out, because
 * Ironic never shows them; that they changed is known from the Secret. A pure rule.
 */
final class DriverInfoDrift {

  /** Keys that, once written by us, must go when they are no longer wanted. */
  private static final Set<String> OURS =
      Set.of(
          "redfish_verify_ca",
          "ipmi_verify_ca",
          "redfish_system_id",
          "ipmi_port",
          "ipmi_priv_level",
          ExternalUrl.KEY);

  private DriverInfoDrift() {}

  /**
   * Whether the node's {@code driver_info} has to be written anew.
   *
   * @param current what the node has, secrets masked
   * @param wanted what the host's BMC address and login make of it
   */
  static boolean exists(Map<String, JsonNode> current, Map<String, Object> wanted, Parity parity) {
    if (parity == Parity.UPSTREAM) {
      return wanted.entrySet().stream()
          .filter(entry -> entry.getKey().endsWith("_address"))
          .anyMatch(entry -> differs(current, entry));
    }
    return wanted.entrySet().stream().anyMatch(entry -> differs(current, entry))
        || OURS.stream().anyMatch(key -> isSet(current, key) && !wanted.containsKey(key));
  }

  private static boolean differs(Map<String, JsonNode> current, Map.Entry<String, Object> wanted) {
    if (wanted.getKey().endsWith("_password")) {
      return false;
    }
    JsonNode now = current.get(wanted.getKey());
    return now == null || !JsonValues.same(now, JsonValues.toTree(wanted.getValue()));
  }

  private static boolean isSet(Map<String, JsonNode> current, String key) {
    JsonNode value = current.get(key);
    return value != null && !value.isNull();
  }
}

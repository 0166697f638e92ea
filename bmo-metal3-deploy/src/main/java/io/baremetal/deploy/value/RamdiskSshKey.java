package io.baremetal.deploy.value;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelYaml;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The public keys that may log in to a ramdisk, out of what OpenShift was installed with. */
public final class RamdiskSshKey {

  private static final String FIELD = "sshKey";

  private RamdiskSshKey() {}

  /**
   * The field {@code sshKey} without the blanks around it, one key a line. Absent if the document
   * has none or cannot be read: a missing key hinders only those who want to look inside.
   *
   * @param installConfig YAML, as under {@code install-config} in ConfigMap {@code
   *     kube-system/cluster-config-v1}; the case of the field's letters does not matter
   */
  public static Optional<String> of(String installConfig) {
    return ModelYaml.readSecret(installConfig)
        .value()
        .flatMap(RamdiskSshKey::field)
        .map(Blanks::trim)
        .filter(key -> !key.isEmpty());
  }

  private static Optional<String> field(JsonNode document) {
    Map<String, JsonNode> spellings = new TreeMap<>();
    document
        .properties()
        .forEach(
            field -> {
              if (field.getKey().equalsIgnoreCase(FIELD) && !field.getValue().isNull()) {
                spellings.put(field.getKey(), field.getValue());
              }
            });
    if (spellings.values().stream().anyMatch(JsonNode::isContainerNode)) {
      return Optional.empty();
    }
    // Of several spellings the last in the order of their letters counts, so "sshKey" itself.
    return spellings.values().stream().reduce((first, second) -> second).map(JsonNode::asText);
  }
}

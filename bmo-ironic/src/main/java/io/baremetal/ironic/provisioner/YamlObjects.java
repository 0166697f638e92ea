package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.provisioner.ProvisionerException;

/**
 * Reads what users put into Secrets as YAML (of which JSON is a part) into JSON objects. Only the
 * first document counts; a later key of the same name wins; {@code <<} merges.
 */
final class YamlObjects {

  private YamlObjects() {}

  /**
   * The mapping in {@code text}; empty when there is no document, or only {@code null}.
   *
   * @param what names the text in messages, for example {@code network data}; messages never quote
   *     the text, which may be secret
   * @throws ProvisionerException if it is no YAML, or no mapping
   */
  static ObjectNode parse(String what, String text) {
    return ModelYaml.readSecret(text)
        .match(
            document -> object(what, document),
            problems -> {
              throw refused(what, problems.get(0).message());
            });
  }

  private static ObjectNode object(String what, JsonNode document) {
    if (document instanceof ObjectNode object) {
      return object;
    }
    throw refused(what, "must be a mapping of names to values");
  }

  private static ProvisionerException refused(String what, String why) {
    return new ProvisionerException("The " + what + " " + why + "; correct the Secret it is in");
  }
}

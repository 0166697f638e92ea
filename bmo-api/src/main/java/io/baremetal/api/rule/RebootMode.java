package io.baremetal.api.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the JSON of a reboot annotation as the Go programs do: the case of keys does not matter, of
 * a key that comes twice the last one counts, unknown keys are nobody's business.
 */
final class RebootMode {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private RebootMode() {}

  /** The mode as written, empty text if none is; absent if the value cannot be read. */
  static Optional<String> requestedBy(String value) {
    try {
      return mode(JSON.readTree(value));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> mode(JsonNode json) {
    if (!json.isObject() && !json.isNull()) {
      return Optional.empty();
    }
    String mode = "";
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      JsonNode value = field.getValue();
      boolean isMode = field.getKey().equalsIgnoreCase("mode");
      boolean isForce = field.getKey().equalsIgnoreCase("force");
      if (isMode && value.isTextual()) {
        mode = value.textValue();
      } else if (!value.isNull() && (isMode || (isForce && !value.isBoolean()))) {
        return Optional.empty();
      }
    }
    return Optional.of(mode);
  }
}

package io.baremetal.api.rule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the JSON of a reboot annotation as the Go programs do: the case of keys does not matter, of
 * a key that comes twice the last value counts that is not {@code null}, and each must be of its
 * type; unknown keys are nobody's business.
 */
final class RebootMode {

  // An annotation can be no longer than its object, so that no number in it can do harm.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNumberLength(Integer.MAX_VALUE).build())
          .build();

  private RebootMode() {}

  /** The mode as written, empty text if none is; absent if the value cannot be read. */
  static Optional<String> requestedBy(String value) {
    try (JsonParser json = JSON.createParser(value)) {
      JsonToken first = json.nextToken();
      Optional<String> mode =
          first == JsonToken.VALUE_NULL
              ? Optional.of("")
              : first == JsonToken.START_OBJECT ? mode(json) : Optional.empty();
      return mode.isPresent() && json.nextToken() == null ? mode : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> mode(JsonParser json) throws IOException {
    String mode = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      boolean isMode = key.equalsIgnoreCase("mode");
      boolean isForce = key.equalsIgnoreCase("force");
      if (isMode && value == JsonToken.VALUE_STRING) {
        mode = json.getText();
      } else if (value != JsonToken.VALUE_NULL && (isMode || (isForce && !value.isBoolean()))) {
        return Optional.empty();
      } else {
        json.skipChildren();
      }
    }
    return Optional.of(mode);
  }
}

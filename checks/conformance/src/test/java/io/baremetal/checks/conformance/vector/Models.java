package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelJson;
import java.util.Optional;

/** Reads models out of vectors. */
public final class Models {

  private Models() {}

  /** The model, or empty if the vector has null or nothing there. */
  public static <T> Optional<T> optional(JsonNode json, Class<T> type) {
    return json.isMissingNode() || json.isNull() ? Optional.empty() : Optional.of(read(json, type));
  }

  public static <T> T read(JsonNode json, Class<T> type) {
    return ModelJson.read(json, type).orElseThrow();
  }
}

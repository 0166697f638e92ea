package io.baremetal.ironic.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Recognises what Ironic shows in place of a value that it withholds. */
final class Masks {

  private Masks() {}

  /** Asterisks for secrets, and the notes that the access policy puts in place of whole values. */
  static boolean isMask(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      return text.equals("******") || (text.startsWith("** ") && text.contains("Redacted"));
    }
    return value.isObject() && value.size() == 1 && isMask(value.path("content"));
  }

  /** Whether a mask is somewhere inside. */
  static boolean hides(JsonNode value) {
    if (isMask(value)) {
      return true;
    }
    for (JsonNode child : value) {
      if (hides(child)) {
        return true;
      }
    }
    return false;
  }
}

package io.baremetal.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One event of a watch. Its {@code toString} shows which object, not what is in it.
 *
 * @param type {@code ADDED}, {@code MODIFIED}, {@code DELETED}, {@code BOOKMARK} or {@code ERROR}
 * @param object the object, or the Status of an error; the receiver's own copy
 */
public record WatchEvent(String type, JsonNode object) {

  @Override
  public String toString() {
    JsonNode metadata = object.path("metadata");
    return type
        + " "
        + object.path("kind").asText()
        + " "
        + metadata.path("namespace").asText("")
        + "/"
        + metadata.path("name").asText("");
  }
}

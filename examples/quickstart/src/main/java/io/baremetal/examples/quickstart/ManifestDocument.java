package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One object of a manifest.
 *
 * @param where file and line where it begins, for messages
 * @param content the object
 */
record ManifestDocument(String where, ObjectNode content) {

  String kind() {
    return content.path("kind").asText();
  }

  String name() {
    return content.path("metadata").path("name").asText();
  }

  String namespace() {
    return content.path("metadata").path("namespace").asText();
  }
}

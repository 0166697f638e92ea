package io.baremetal.examples.validate;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One object of what was given.
 *
 * @param file where it comes from; {@code -} is standard input
 * @param line line on which its document begins
 * @param tree the object
 */
record Manifest(String file, int line, JsonNode tree) {

  String kind() {
    return tree.path("kind").asText();
  }

  String name() {
    return tree.at("/metadata/name").asText();
  }

  String namespace() {
    return tree.at("/metadata/namespace").asText();
  }

  /** Kind, namespace and name, as people say them. */
  String object() {
    String place = namespace().isEmpty() ? name() : namespace() + "/" + name();
    return kind() + " " + place;
  }

  boolean is(String kind, String namespace, String name) {
    return kind().equals(kind) && namespace().equals(namespace) && name().equals(name);
  }
}

package io.baremetal.testkit.ironic.internal.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.baremetal.testkit.ironic.internal.node.NodeJson;

/** The pairs of links with which Ironic points at things. */
final class Links {

  private Links() {}

  static ArrayNode of(String baseUrl, String path) {
    return new NodeJson(baseUrl, 1).links(path);
  }
}

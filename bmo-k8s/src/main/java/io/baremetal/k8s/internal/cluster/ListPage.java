package io.baremetal.k8s.internal.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the objects, each with {@code apiVersion} and {@code kind}
 * @param resourceVersion from where a subscription goes on after this list
 * @param continueToken token of the next page; empty on the last
 */
public record ListPage(
    List<ObjectNode> items, String resourceVersion, Optional<String> continueToken) {

  /** Copies the list. */
  public ListPage {
    items = List.copyOf(items);
  }
}

package io.baremetal.k8s.resource;

import java.util.Optional;

/**
 * Which objects of a kind are meant. Immutable.
 *
 * @param namespace the only namespace looked at; empty for all
 * @param labelSelector a label selector in the API server's own syntax; empty for none
 */
public record ResourceSelection(Optional<String> namespace, Optional<String> labelSelector) {

  /** Every object of the kind. */
  public static ResourceSelection everything() {
    return new ResourceSelection(Optional.empty(), Optional.empty());
  }

  /** Every object in one namespace. */
  public static ResourceSelection inNamespace(String namespace) {
    return new ResourceSelection(Optional.of(namespace), Optional.empty());
  }

  /** The same, but only objects that carry the labels. */
  public ResourceSelection withLabels(String selector) {
    return new ResourceSelection(namespace, Optional.of(selector));
  }
}

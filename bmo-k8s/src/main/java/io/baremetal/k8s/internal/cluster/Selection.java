package io.baremetal.k8s.internal.cluster;

import java.util.Optional;

/**
 * Which objects of a kind a list or a subscription covers.
 *
 * @param namespace the only namespace looked at; empty for all
 * @param labelSelector a label selector in the API server's own syntax; empty for none
 */
public record Selection(Optional<String> namespace, Optional<String> labelSelector) {

  /** Every object of the kind. */
  public static Selection everything() {
    return new Selection(Optional.empty(), Optional.empty());
  }

  /** Every object in one namespace. */
  public static Selection inNamespace(String namespace) {
    return new Selection(Optional.of(namespace), Optional.empty());
  }

  /** The same, but only objects that carry the labels. */
  public Selection withLabels(String selector) {
    return new Selection(namespace, Optional.of(selector));
  }
}

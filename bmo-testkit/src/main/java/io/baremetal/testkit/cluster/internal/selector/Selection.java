package io.baremetal.testkit.cluster.internal.selector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.object.Meta;

/**
 * What a list or watch is about.
 *
 * @param namespace empty for all namespaces
 */
public record Selection(String namespace, LabelSelector labels, FieldSelector fields) {

  /** Whether the selectors accept the object; the namespace is the caller's affair. */
  public boolean matches(ObjectNode object) {
    return fields.matches(object) && (labels.isEmpty() || labels.matches(Meta.of(object).labels()));
  }

  /** Whether every object of the namespace is meant. */
  public boolean isEverything() {
    return labels.isEmpty() && fields.isEmpty();
  }
}

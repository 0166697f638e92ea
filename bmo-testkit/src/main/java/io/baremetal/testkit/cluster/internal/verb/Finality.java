package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.object.Meta;

/** When an object that is being deleted is really gone. */
final class Finality {

  private Finality() {}

  /** Whether nothing holds the object any more. */
  static boolean isDue(ResourceType type, ObjectNode object) {
    Meta meta = Meta.of(object);
    return meta.isDeleting() && meta.graceSeconds() == 0 && !isHeld(type, object);
  }

  /** Whether a finalizer holds the object; namespaces have theirs in the specification, too. */
  static boolean isHeld(ResourceType type, ObjectNode object) {
    return !Meta.of(object).finalizers().isEmpty()
        || (type.resource().equals("namespaces") && !object.at("/spec/finalizers").isEmpty());
  }
}

package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Set;

/** Which changes in the cluster are worth a pass of a controller, and over which objects. Pure. */
interface SideTriggers {

  /**
   * Objects that want a pass after a change of one of their kind; unless somebody says otherwise,
   * what is new, wants something else or is being deleted.
   */
  default Set<ResourceKey> ofOwn(Change change) {
    ChangedFields object = ChangedFields.of(change);
    boolean wanted =
        object.isNew()
            || object.in("/metadata/generation")
            || object.in("/metadata/deletionTimestamp");
    return wanted && !object.isGone() ? Set.of(change.key()) : Set.of();
  }

  /**
   * Objects that want a pass after a change of a host.
   *
   * @param own the objects of the controller's kind
   */
  Set<ResourceKey> ofHost(Change change, OwnObjects own);

  /** Objects that want a pass after a change of a Secret; none unless somebody says otherwise. */
  default Set<ResourceKey> ofSecret(Change change) {
    return Set.of();
  }
}

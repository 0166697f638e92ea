package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Set;

/**
 * A data image is looked after when it is new, wants another image or is being deleted, and when
 * its host appears, vanishes, or is left alone no longer.
 */
final class DataImageTriggers implements SideTriggers {

  @Override
  public Set<ResourceKey> ofHost(Change change, OwnObjects own) {
    ChangedFields host = ChangedFields.of(change);
    boolean matters =
        host.isNew()
            || host.isGone()
            || host.in("/metadata/annotations")
            || host.in("/status/provisioning/ID");
    return matters ? Set.of(change.key()) : Set.of();
  }
}

package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A subscription is looked after when it is new, changed or being deleted, and when the host that
 * it names appears or becomes known to the provisioner.
 */
final class SubscriptionTriggers implements SideTriggers {

  @Override
  public Set<ResourceKey> ofHost(Change change, OwnObjects own) {
    ChangedFields host = ChangedFields.of(change);
    boolean matters = host.isNew() || host.isGone() || host.in("/status/provisioning/ID");
    return matters ? ofHost(change.key(), own) : Set.of();
  }

  private static Set<ResourceKey> ofHost(ResourceKey host, OwnObjects own) {
    return own.keys().stream()
        .filter(key -> key.namespace().equals(host.namespace()))
        .filter(
            key ->
                own.find(key)
                    .filter(object -> object.at("/spec/hostName").asText().equals(host.name()))
                    .isPresent())
        .collect(Collectors.toSet());
  }
}

package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.runtime.Reconciler;

/**
 * A controller beside that of the hosts, which looks after objects of another kind.
 *
 * @param kind what it looks after
 * @param reconciler makes its passes
 * @param triggers what wakes it
 */
public record SideController(
    ResourceKind kind, Reconciler<ResourceKey> reconciler, SideTriggers triggers) {}

package io.baremetal.k8s.internal.host;

import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.k8s.internal.action.ActionCatalog;
import io.baremetal.k8s.internal.object.HostObjects;

/**
 * What every pass works with.
 *
 * @param observer sees
 * @param actions act
 * @param provisioner drives machines
 * @param objects takes annotations off
 * @param writer stores status
 * @param reporter publishes events and figures
 */
record PassTools(
    HostObserver observer,
    ActionCatalog actions,
    Provisioner provisioner,
    HostObjects objects,
    StatusWriter writer,
    Reporter reporter) {}

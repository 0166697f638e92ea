package io.baremetal.k8s.internal.host;

import io.baremetal.k8s.lifecycle.HostView;

/**
 * A host as it is seen in the cluster.
 *
 * @param stored the host as the API server has it
 * @param view what decisions are made on
 */
record Observed(StoredHost stored, HostView view) {}

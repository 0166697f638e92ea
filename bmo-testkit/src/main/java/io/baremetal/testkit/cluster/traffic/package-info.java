/**
 * What the fake cluster was asked, and by whom: a bounded journal and counters, so that a test can
 * assert how many writes a host cost. Open {@link
 * io.baremetal.testkit.cluster.traffic.ClusterTraffic}.
 *
 * <p>Public API. Bodies are not kept: they may hold secrets.
 */
@NullMarked
package io.baremetal.testkit.cluster.traffic;

import org.jspecify.annotations.NullMarked;

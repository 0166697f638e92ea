/**
 * Not API. Who hears of which change: watchers are found by resource, then by namespace, so that a
 * write costs nothing to those that it does not concern. Open {@code WatchHub} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.watch;

import org.jspecify.annotations.NullMarked;

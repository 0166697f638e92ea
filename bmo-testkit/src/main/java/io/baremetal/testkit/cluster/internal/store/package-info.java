/**
 * Not API. What the cluster holds: objects by resource and key, one version counter, and the recent
 * changes of each resource. Knows no HTTP and no kinds. Open {@code ObjectStore} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.store;

import org.jspecify.annotations.NullMarked;

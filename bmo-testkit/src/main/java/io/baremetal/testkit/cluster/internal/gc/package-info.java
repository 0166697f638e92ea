/**
 * Not API. What goes when something else is gone: dependents of owners, contents of namespaces.
 * Done before the request that caused it returns, in an order that is the same in each run. Open
 * {@code OwnerCollector} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.gc;

import org.jspecify.annotations.NullMarked;

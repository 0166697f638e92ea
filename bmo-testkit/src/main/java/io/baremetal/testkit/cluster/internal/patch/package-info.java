/** Not API. The ways to change an object by a patch: merge, JSON patch, strategic merge. */
@NullMarked
package io.baremetal.testkit.cluster.internal.patch;

import org.jspecify.annotations.NullMarked;

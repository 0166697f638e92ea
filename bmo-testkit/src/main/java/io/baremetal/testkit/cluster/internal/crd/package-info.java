/**
 * Not API. Custom resource definitions: what they must hold, and the kinds that come and go with
 * them. Open {@code CrdController} first.
 */
@NullMarked
package io.baremetal.testkit.cluster.internal.crd;

import org.jspecify.annotations.NullMarked;

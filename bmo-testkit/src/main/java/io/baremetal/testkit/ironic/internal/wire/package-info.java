/**
 * How Ironic speaks HTTP: microversions, request ids, error bodies, query arguments, routes. Open
 * {@link io.baremetal.testkit.ironic.internal.wire.Router} first.
 *
 * <p>Knows no node and no state. Not API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.wire;

import org.jspecify.annotations.NullMarked;

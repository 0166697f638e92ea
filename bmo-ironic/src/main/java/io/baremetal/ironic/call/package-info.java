/**
 * What a client did, for metrics, traces and tests.
 *
 * <p>Start at {@link io.baremetal.ironic.call.CallListener}; {@link
 * io.baremetal.ironic.call.CallCounters} is one that counts. Public API.
 */
@NullMarked
package io.baremetal.ironic.call;

import org.jspecify.annotations.NullMarked;

/**
 * Calls that Ironic passes on to a driver: what drivers offer beyond the API.
 *
 * <p>Start at {@link io.baremetal.ironic.vendor.VendorCall}; nodes and drivers take it. Public API.
 */
@NullMarked
package io.baremetal.ironic.vendor;

import org.jspecify.annotations.NullMarked;

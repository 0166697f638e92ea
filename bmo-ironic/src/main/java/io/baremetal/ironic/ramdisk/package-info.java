/**
 * What the agent in a machine's ramdisk says to Ironic. For tests of a fleet, and for agents of
 * one's own.
 *
 * <p>Start at {@link io.baremetal.ironic.ramdisk.Ramdisk}. Ironic wants no credentials for these
 * calls. Public API.
 */
@NullMarked
package io.baremetal.ironic.ramdisk;

import org.jspecify.annotations.NullMarked;

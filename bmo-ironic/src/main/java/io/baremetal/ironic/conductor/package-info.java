/**
 * Conductors: the Ironic processes that do the work. Start at {@link
 * io.baremetal.ironic.conductor.Conductors}. Public API.
 */
@NullMarked
package io.baremetal.ironic.conductor;

import org.jspecify.annotations.NullMarked;

/**
 * Events that a network service reports to Ironic. Start at {@link
 * io.baremetal.ironic.event.Events}. Public API.
 */
@NullMarked
package io.baremetal.ironic.event;

import org.jspecify.annotations.NullMarked;

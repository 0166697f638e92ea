/**
 * How the servers of a fleet listen: plainly, or with TLS and a certificate of the fleet's own.
 * Open {@link io.baremetal.testkit.fleet.internal.socket.Doors}.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.socket;

import org.jspecify.annotations.NullMarked;

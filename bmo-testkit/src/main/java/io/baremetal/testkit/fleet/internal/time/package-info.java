/**
 * The one way in which simulated machines wait. Open {@link
 * io.baremetal.testkit.fleet.internal.time.Timer}.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.time;

import org.jspecify.annotations.NullMarked;

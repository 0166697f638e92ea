/**
 * The simulated world that a fake Ironic acts upon: servers with their BMCs, images to install, and
 * the time that each piece of work takes. Open {@link io.baremetal.testkit.ironic.world.Machines}
 * first.
 *
 * <p>A test describes the world here and looks at it afterwards: which server runs which image,
 * which is on. Public API. Knows nothing of Ironic's nodes.
 */
@NullMarked
package io.baremetal.testkit.ironic.world;

import org.jspecify.annotations.NullMarked;

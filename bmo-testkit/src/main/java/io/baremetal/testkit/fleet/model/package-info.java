/**
 * What a simulated fleet is described with, and what it shows: machines, timings, images, the
 * installation on a disk, config drives, recorded requests. Open {@link
 * io.baremetal.testkit.fleet.model.MachineDescription} first.
 *
 * <p>Public API. Values only: nothing here acts.
 */
@NullMarked
package io.baremetal.testkit.fleet.model;

import org.jspecify.annotations.NullMarked;

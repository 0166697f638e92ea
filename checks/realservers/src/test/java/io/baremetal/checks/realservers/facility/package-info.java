/**
 * What hosts can do besides their plain life: firmware, RAID, virtual media, events, adoption, and
 * the ways to deploy. The same contracts on a real Ironic with simulated machines and on the fake
 * one. Open {@link io.baremetal.checks.realservers.facility.LiveHost} first.
 */
@NullMarked
package io.baremetal.checks.realservers.facility;

import org.jspecify.annotations.NullMarked;

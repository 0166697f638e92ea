/**
 * Whole lives of hosts on real servers, driven by our operator under its own account and rights.
 * Open first: {@link io.baremetal.checks.realservers.walk.HostLifeTest}, then {@link
 * io.baremetal.checks.realservers.walk.Workbench}. Not published.
 */
package io.baremetal.checks.realservers.walk;

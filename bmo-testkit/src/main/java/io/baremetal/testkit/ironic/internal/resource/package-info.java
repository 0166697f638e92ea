/**
 * What there is beside nodes and ports: port groups, volumes, chassis, allocations, deploy
 * templates, runbooks, inspection rules. Open {@link
 * io.baremetal.testkit.ironic.internal.resource.Resources} first: it has them all.
 *
 * <p>One class for the rules of each kind. Not API.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.resource;

import org.jspecify.annotations.NullMarked;

/**
 * Finds out what is wrong between hosts and the nodes of an Ironic, and mends it on request: the
 * trouble that is otherwise cured by wiping Ironic's database.
 *
 * <p>Open {@link io.baremetal.ironic.provisioner.doctor.IronicDoctor}. Examining changes nothing.
 * Mending needs a plan, which can be read first, and never touches a node that is not provably
 * ours: one that bears our mark, or the name of a host in a watched namespace which the API server
 * has twice, a minute apart, said does not exist. Public API.
 */
@NullMarked
package io.baremetal.ironic.provisioner.doctor;

import org.jspecify.annotations.NullMarked;

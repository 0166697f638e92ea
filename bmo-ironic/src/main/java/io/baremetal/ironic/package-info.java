/**
 * A blocking client for the OpenStack bare-metal API (Ironic). Start at {@link
 * io.baremetal.ironic.IronicClient}.
 *
 * <p><b>Versions.</b> API 1.1 to 1.115. The range that the server speaks is asked for once; a call
 * uses the newest version that both sides know unless {@link
 * io.baremetal.ironic.config.VersionPolicy} says otherwise, and is raised to what its arguments
 * need. What the server is too old for is refused before it is sent, with {@link
 * io.baremetal.ironic.error.UnsupportedByServerException}.
 *
 * <p><b>Repetition.</b> Up to 30 seconds for a locked node, a busy conductor and a connection that
 * could not be made; reads also when the answer was lost. A change whose answer was lost is never
 * repeated: it is an {@link io.baremetal.ironic.error.IronicConnectionException}, after which the
 * state must be read. See {@link io.baremetal.ironic.config.RetryPolicy}.
 *
 * <p><b>Errors.</b> Unchecked, under {@link io.baremetal.ironic.error.IronicException}.
 *
 * <p><b>Secrets.</b> No header and no body is ever logged. Credentials go to the endpoint only;
 * redirects are not followed.
 *
 * <p>Public API. Each kind of resource is in a package of its own: {@code node}, {@code port},
 * {@code portgroup}, {@code volume}, {@code chassis}, {@code allocation}, {@code template}, {@code
 * runbook}, {@code inspectionrule}, {@code driver}, {@code conductor}, {@code shard}, {@code
 * event}, {@code ramdisk}; {@code wait} waits for nodes. Whatever has no accessor is reached by its
 * JSON name.
 */
@NullMarked
package io.baremetal.ironic;

import org.jspecify.annotations.NullMarked;

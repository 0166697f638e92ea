/**
 * The seam between the life of a host and the hardware behind it. Implement {@link
 * io.baremetal.api.provisioner.Provisioner} to drive something other than Ironic; start reading at
 * {@link io.baremetal.api.provisioner.HostProvisioner}, which lists the verbs, and {@link
 * io.baremetal.api.provisioner.Step}, which lists how a verb can end. Public API.
 *
 * <p>The contract of every verb:
 *
 * <ul>
 *   <li>it is idempotent: after a crash it may be called again with the same request;
 *   <li>it takes one step and returns; whatever takes time is reported as {@link
 *       io.baremetal.api.provisioner.Step.InProgress} and asked for again;
 *   <li>it never waits for another caller's lock: that is {@link
 *       io.baremetal.api.provisioner.Step.Busy};
 *   <li>it knows nothing of Kubernetes, and writes no status: what the host's owner should read
 *       comes back in the step.
 * </ul>
 */
@ModelStyle
@NullMarked
package io.baremetal.api.provisioner;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

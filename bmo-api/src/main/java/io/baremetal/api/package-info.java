/**
 * Knowledge of bare-metal hosts without any I/O: models, rules, and the seam to provisioners. This
 * page is the door; the package itself is empty.
 *
 * <ul>
 *   <li>{@link io.baremetal.api.host}: hosts; start at {@link io.baremetal.api.host.BareMetalHost}
 *   <li>{@link io.baremetal.api.hardware}: what inspection found
 *   <li>{@link io.baremetal.api.firmware}, {@link io.baremetal.api.media}, {@link
 *       io.baremetal.api.event}, {@link io.baremetal.api.claim}, {@link io.baremetal.api.network}:
 *       what else belongs to a host
 *   <li>{@link io.baremetal.api.provisioning}: how a cluster provisions bare metal
 *   <li>{@link io.baremetal.api.json}: reading and writing all of them; start at {@link
 *       io.baremetal.api.json.ModelJson}
 *   <li>{@link io.baremetal.api.crd}: their custom resource definitions
 *   <li>{@link io.baremetal.api.meta}: what all Kubernetes objects share
 *   <li>{@link io.baremetal.api.rule}, {@link io.baremetal.api.validation}: judging them
 *   <li>{@link io.baremetal.api.bmc}, {@link io.baremetal.api.net}: addresses
 *   <li>{@link io.baremetal.api.provisioner}: the seam to what drives the hardware
 * </ul>
 *
 * <p>Everything here is immutable and thread-safe; nothing opens a file, a connection or a thread,
 * or asks for the time. Public API.
 */
@NullMarked
package io.baremetal.api;

import org.jspecify.annotations.NullMarked;

/**
 * Storage that a machine reaches over a network: what it connects with, and what it connects to.
 *
 * <p>Start at {@link io.baremetal.ironic.volume.VolumeConnectors} and {@link
 * io.baremetal.ironic.volume.VolumeTargets}.
 *
 * <pre>
 * ironic.volumeConnectors().create(
 *     CreateVolumeConnector.builder()
 *         .nodeUuid(node.uuid())
 *         .type("iqn")
 *         .connectorId("iqn.2026-11.example:rack1-07")
 *         .build());
 * </pre>
 *
 * <p>Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#volume-volume">Ironic's reference</a>
 */
@NullMarked
package io.baremetal.ironic.volume;

import org.jspecify.annotations.NullMarked;

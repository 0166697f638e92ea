package io.baremetal.k8s.ramdisk;

import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.Sensitive;
import java.util.Optional;

/**
 * The ramdisk image that one host needs.
 *
 * @param namespace namespace of the host
 * @param name name of the host
 * @param architecture CPU architecture; empty if nobody knows
 * @param format format in which the host can boot it
 * @param networkData network configuration that has to be in it; empty if none has to be
 */
public record RamdiskRequest(
    String namespace,
    String name,
    String architecture,
    ImageFormat format,
    Optional<Sensitive<String>> networkData) {}

package io.baremetal.api.provisioner;

import java.util.Optional;

/**
 * A ramdisk image made for one host.
 *
 * @param imageUrl where it lies
 * @param kernelUrl kernel that goes with an initrd; absent for an ISO
 * @param extraKernelParameters further kernel arguments; empty if none
 * @param format {@code iso} or {@code initrd}
 */
public record PreprovisioningImageData(
    String imageUrl, Optional<String> kernelUrl, String extraKernelParameters, String format) {}

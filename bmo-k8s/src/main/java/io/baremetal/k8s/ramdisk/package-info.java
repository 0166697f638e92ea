/**
 * Making the ramdisk images that hosts boot while they are inspected, prepared and deployed. Public
 * API, {@code @Beta}. An application that builds images of its own, for example with the network
 * configuration of the host in them, implements {@link
 * io.baremetal.k8s.ramdisk.RamdiskImageProvider}; the others use {@link
 * io.baremetal.k8s.ramdisk.DeployImages}.
 */
@NullMarked
package io.baremetal.k8s.ramdisk;

import org.jspecify.annotations.NullMarked;

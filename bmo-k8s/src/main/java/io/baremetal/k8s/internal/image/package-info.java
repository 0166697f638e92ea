/**
 * Not API. The controllers of images that are made or attached for one host: DataImage and
 * PreprovisioningImage. Open {@link io.baremetal.k8s.internal.image.DataImageReconciler} first.
 */
@NullMarked
package io.baremetal.k8s.internal.image;

import org.jspecify.annotations.NullMarked;

/**
 * The files that a fleet offers for download: a small disk image with its checksum, and two boot
 * images. Open {@link io.baremetal.testkit.fleet.internal.image.FileShelf}.
 *
 * <p>Not API.
 */
@NullMarked
package io.baremetal.testkit.fleet.internal.image;

import org.jspecify.annotations.NullMarked;

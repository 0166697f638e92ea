/**
 * Images that a host boots or sees without their being written to its disk. Start at {@link
 * io.baremetal.api.media.PreprovisioningImage}. All types are immutable and keep unknown fields.
 * Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.media;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

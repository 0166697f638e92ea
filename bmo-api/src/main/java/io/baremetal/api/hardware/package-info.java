/**
 * What inspection found in a machine. Observed, never wished for. Start at {@link
 * io.baremetal.api.hardware.HardwareDetails}. All types are immutable and keep unknown fields.
 * Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.hardware;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

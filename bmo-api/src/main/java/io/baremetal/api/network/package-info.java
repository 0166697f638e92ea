/**
 * Switches and how hosts are plugged into them. Start at {@link
 * io.baremetal.api.network.HostNetworkAttachment}. All types are immutable and keep unknown fields.
 * Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.network;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

/**
 * What a machine is told at its first boot, besides the user's own script: its networks, in the
 * form of OpenStack's {@code network_data.json}, and its metadata. Start at {@link
 * io.baremetal.api.configdata.NetworkData}; {@link io.baremetal.api.configdata.NetworkDataCheck}
 * compares it with the inspected hardware.
 *
 * <p>All types are immutable and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.configdata;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

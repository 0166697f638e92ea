/**
 * BIOS settings and firmware components: what is installed, what is wanted, what the vendor's
 * schema allows. Start at {@link io.baremetal.api.firmware.HostFirmwareSettings}. All types are
 * immutable and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.firmware;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

/**
 * How a cluster provisions bare metal, as its administrator describes it and as the operator
 * reports it. Start at {@link io.baremetal.api.provisioning.Provisioning}. All types are immutable
 * and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.provisioning;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

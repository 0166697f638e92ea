/**
 * Events of management controllers. Start at {@link io.baremetal.api.event.BmcEventSubscription}.
 * All types are immutable and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.event;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

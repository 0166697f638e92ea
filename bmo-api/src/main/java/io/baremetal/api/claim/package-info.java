/**
 * Claiming hosts across namespaces. Start at {@link io.baremetal.api.claim.HostClaim}. All types
 * are immutable and keep unknown fields. Public API.
 */
@NullMarked
@ModelStyle
package io.baremetal.api.claim;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

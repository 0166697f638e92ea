/**
 * What every refusal of this module has in common. Start at {@link
 * io.baremetal.api.error.BmoException}, the root of all exceptions that this module throws on
 * purpose; {@link io.baremetal.api.error.Quoted} is how messages show an offending value.
 *
 * <p>Public API.
 */
@NullMarked
package io.baremetal.api.error;

import org.jspecify.annotations.NullMarked;

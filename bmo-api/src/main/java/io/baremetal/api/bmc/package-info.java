/**
 * Addresses of management controllers and what each driver can do. Start at {@link
 * io.baremetal.api.bmc.BmcAddress}: the scheme of the address chooses the {@link
 * io.baremetal.api.bmc.BmcDriver}, and the list of drivers is closed.
 *
 * <p>All types are immutable. Nothing here opens a connection or resolves a name. Public API.
 */
@ModelStyle
@NullMarked
package io.baremetal.api.bmc;

import io.baremetal.api.json.ModelStyle;
import org.jspecify.annotations.NullMarked;

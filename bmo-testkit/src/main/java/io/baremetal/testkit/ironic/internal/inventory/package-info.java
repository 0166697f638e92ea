/**
 * What an agent finds in a server, in the JSON of its report. Open {@link
 * io.baremetal.testkit.ironic.internal.inventory.AgentInventory}.
 *
 * <p>Not API. The fake Ironic stores it; the simulated fleet sends it to a real one.
 */
@NullMarked
package io.baremetal.testkit.ironic.internal.inventory;

import org.jspecify.annotations.NullMarked;

/**
 * Allocations: Ironic picks a free node that fits.
 *
 * <p>Start at {@link io.baremetal.ironic.allocation.Allocations}.
 *
 * <pre>
 * Allocation wish = ironic.allocations().create(CreateAllocation.ofClass("large"));
 * WaitOptions patience = WaitOptions.within(Duration.ofMinutes(1));
 * Allocation found = ironic.waits().untilAllocated(wish.uuid(), patience);
 * </pre>
 *
 * <p>Public API.
 *
 * @see <a href="https://docs.openstack.org/api-ref/baremetal/#allocations-allocations">Ironic's
 *     reference</a>
 */
@NullMarked
package io.baremetal.ironic.allocation;

import org.jspecify.annotations.NullMarked;

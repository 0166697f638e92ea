/**
 * Shards: nodes divided among several users of one Ironic.
 *
 * <p>Start at {@link io.baremetal.ironic.shard.Shards}. Public API.
 */
@NullMarked
package io.baremetal.ironic.shard;

import org.jspecify.annotations.NullMarked;

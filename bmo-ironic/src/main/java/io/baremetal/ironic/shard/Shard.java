package io.baremetal.ironic.shard;

import java.util.Optional;

/**
 * A shard and how many nodes are in it.
 *
 * @param name its name; empty for the nodes that are in none
 * @param count how many nodes
 */
public record Shard(Optional<String> name, long count) {}

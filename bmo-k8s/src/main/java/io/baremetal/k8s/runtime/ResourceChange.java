package io.baremetal.k8s.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.Optional;

/**
 * A step from one known version of an object to the next. {@code @Beta}.
 *
 * @param key which object
 * @param before the version before; empty if the object is new to the listener
 * @param after the version now; empty if the object is gone
 */
public record ResourceChange(
    ResourceKey key, Optional<ObjectNode> before, Optional<ObjectNode> after) {}

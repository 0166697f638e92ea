package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** The objects of a controller's kind as they are known now. */
interface OwnObjects {

  /** One of them. */
  Optional<JsonNode> find(ResourceKey key);

  /** All of them. */
  List<ResourceKey> keys();
}

package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.HashSet;
import java.util.Set;

/**
 * A ramdisk image is made step by step, each stored in its object, so every change of the object
 * calls for a pass, and so does every change of the network configuration that is in it.
 */
final class RamdiskTriggers implements SideTriggers {

  @Override
  public Set<ResourceKey> ofOwn(Change change) {
    return change.after().isPresent() ? Set.of(change.key()) : Set.of();
  }

  @Override
  public Set<ResourceKey> ofHost(Change change, OwnObjects own) {
    return Set.of();
  }

  @Override
  public Set<ResourceKey> ofSecret(Change change) {
    ChangedFields secret = ChangedFields.of(change);
    Set<ResourceKey> images = new HashSet<>();
    for (JsonNode metadata : new JsonNode[] {secret.before(), secret.after()}) {
      for (JsonNode owner : metadata.at("/metadata/ownerReferences")) {
        if (owner.path("kind").asText().equals("PreprovisioningImage")) {
          images.add(new ResourceKey(change.key().namespace(), owner.path("name").asText()));
        }
      }
    }
    return images;
  }
}

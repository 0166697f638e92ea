package io.baremetal.k8s.internal.operator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.k8s.internal.informer.CachedObject;
import io.baremetal.k8s.internal.informer.Change;
import io.baremetal.k8s.resource.ResourceKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which changes in the cluster are worth a pass, and over which hosts. Pure. */
final class HostTriggers {

  private static final String HOST_KIND = "BareMetalHost";

  /** Fields whose change an owner means; a status is nobody's wish, a label nobody's here. */
  private static final List<String> TELLING =
      List.of("uid", "generation", "deletionTimestamp", "finalizers", "annotations");

  private HostTriggers() {}

  /** Whether a change of a host calls for a pass over it. Its disappearance does not. */
  static boolean callsForPass(Change change) {
    if (change.author() == Change.Author.OURSELVES || change.after().isEmpty()) {
      return false;
    }
    JsonNode after = metadata(change.after());
    JsonNode before = metadata(change.before());
    return change.before().isEmpty()
        || TELLING.stream().anyMatch(field -> !before.path(field).equals(after.path(field)));
  }

  /** The hosts that a Secret or a ramdisk image belonged to before or belongs to now. */
  static Set<ResourceKey> owners(Change secret) {
    Set<ResourceKey> hosts = new LinkedHashSet<>();
    if (secret.author() == Change.Author.OTHERS) {
      collectOwners(secret.key(), metadata(secret.before()), hosts);
      collectOwners(secret.key(), metadata(secret.after()), hosts);
    }
    return hosts;
  }

  private static void collectOwners(ResourceKey secret, JsonNode metadata, Set<ResourceKey> hosts) {
    for (JsonNode owner : metadata.path("ownerReferences")) {
      if (owner.path("kind").asText().equals(HOST_KIND)) {
        hosts.add(new ResourceKey(secret.namespace(), owner.path("name").asText()));
      }
    }
  }

  private static JsonNode metadata(Optional<CachedObject> object) {
    return object
        .<JsonNode>map(known -> known.tree().path("metadata"))
        .orElseGet(MissingNode::getInstance);
  }
}

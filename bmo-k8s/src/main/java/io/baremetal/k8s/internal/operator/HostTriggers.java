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

  /** The hosts that a Secret belonged to before or belongs to now, if somebody else changed it. */
  static Set<ResourceKey> ofSecret(Change secret) {
    return secret.author() == Change.Author.OTHERS ? owners(secret) : Set.of();
  }

  /**
   * The hosts that a ramdisk image belonged to before or belongs to now. The hosts' own controller
   * asks for it, and hears of that from itself; what became of it is told in the status, perhaps by
   * another controller of this very operator.
   */
  static Set<ResourceKey> ofRamdiskImage(Change image) {
    boolean isNews =
        image.author() == Change.Author.OTHERS || ChangedFields.of(image).in("/status");
    return isNews ? owners(image) : Set.of();
  }

  private static Set<ResourceKey> owners(Change owned) {
    Set<ResourceKey> hosts = new LinkedHashSet<>();
    collectOwners(owned.key(), metadata(owned.before()), hosts);
    collectOwners(owned.key(), metadata(owned.after()), hosts);
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

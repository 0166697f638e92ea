package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.patch.JsonPatches;
import io.baremetal.testkit.cluster.internal.patch.MergePatch;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.internal.store.StoredObject;

/** Patches of all types. Runs inside the store's lock. */
final class Patching {

  private final ClusterState state;
  private final Replacement replacement;

  Patching(ClusterState state, Replacement replacement) {
    this.state = state;
    this.replacement = replacement;
  }

  ApiAnswer patch(ApiCall call) {
    PatchType patchType = call.patchType().orElseThrow();
    StoredObject current = state.require(call);
    JsonNode proposed =
        switch (patchType) {
          case MERGE -> MergePatch.apply(current.tree(), Documents.object(call.body()));
          case JSON -> JsonPatches.apply(current.tree(), call.body());
          case STRATEGIC, APPLY ->
              throw RequestRefusedException.unsupportedMediaType(
                  "patches of this type are not supported by the fake cluster: " + patchType);
        };
    return replacement.replace(call, current, Documents.object(proposed).deepCopy());
  }
}

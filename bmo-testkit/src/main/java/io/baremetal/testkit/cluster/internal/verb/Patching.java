package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.RequestRefusedException.Subject;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.apply.ServerSideApply;
import io.baremetal.testkit.cluster.internal.apply.ServerSideApply.OnConflict;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.patch.JsonPatches;
import io.baremetal.testkit.cluster.internal.patch.MergePatch;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.internal.patch.StrategicMerge;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Patches of all types. Runs inside the store's lock. */
final class Patching {

  private final ClusterState state;
  private final Creation creation;
  private final Replacement replacement;

  Patching(ClusterState state, Creation creation, Replacement replacement) {
    this.state = state;
    this.creation = creation;
    this.replacement = replacement;
  }

  ApiAnswer patch(ApiCall call) {
    PatchType patchType = call.patchType().orElseThrow();
    checkOptions(call, patchType);
    if (patchType == PatchType.APPLY) {
      return apply(call);
    }
    StoredObject current = state.require(call);
    JsonNode proposed =
        switch (patchType) {
          case MERGE -> MergePatch.apply(current.tree(), Documents.object(call.body()));
          case JSON -> JsonPatches.apply(current.tree(), call.body());
          case STRATEGIC -> strategic(call, current);
          case APPLY -> throw new IllegalStateException("apply has its own way");
        };
    return replacement.replace(call, current, Documents.object(proposed).deepCopy());
  }

  private static void checkOptions(ApiCall call, PatchType patchType) {
    Subject options = new Subject("meta.k8s.io", "PatchOptions", "");
    if (patchType == PatchType.APPLY && call.option("fieldManager").isEmpty()) {
      throw RequestRefusedException.invalid(
          options, List.of(StatusCause.required("fieldManager", "is required for apply patch")));
    }
    if (patchType != PatchType.APPLY && call.option("force").isPresent()) {
      throw RequestRefusedException.invalid(
          options,
          List.of(StatusCause.forbidden("force", "may not be specified for non-apply patch")));
    }
  }

  private static JsonNode strategic(ApiCall call, StoredObject current) {
    if (call.type().schema().isPresent()) {
      throw RequestRefusedException.unsupportedMediaType(
          "custom kinds such as "
              + call.type().kind()
              + " take no strategic merge patch; use a merge patch, a JSON patch or apply");
    }
    return StrategicMerge.apply(
        current.tree(), Documents.object(call.body()), call.type().mergeRules());
  }

  private ApiAnswer apply(ApiCall call) {
    ObjectNode config = Documents.object(call.body()).deepCopy();
    if (!Meta.of(config).tree().path("managedFields").isEmpty()) {
      throw RequestRefusedException.badRequest("metadata.managedFields must be nil");
    }
    Identity.check(call, config);
    restrict(call, config);
    ServerSideApply rules = new ServerSideApply(call.type().mergeRules());
    Optional<StoredObject> current = state.store().get(call.type().resource(), call.key());
    if (current.isEmpty()) {
      return create(call, config, rules);
    }
    OnConflict onConflict = call.isSet("force") ? OnConflict.TAKE : OnConflict.REFUSE;
    ServerSideApply.Result result =
        rules.apply(current.get().tree(), config, state.writer(call), onConflict);
    if (!result.conflicts().isEmpty()) {
      throw RequestRefusedException.conflict(
          call.type().subject(call.name()),
          "Apply failed with " + result.conflicts().size() + " conflict(s): " + result.conflicts(),
          result.conflicts());
    }
    return replacement.replace(call, current.get(), result.object());
  }

  private ApiAnswer create(ApiCall call, ObjectNode config, ServerSideApply rules) {
    if (call.isStatus()) {
      throw RequestRefusedException.notFound(call.type().subject(call.name()));
    }
    if (!Meta.of(config).resourceVersion().isEmpty()) {
      throw RequestRefusedException.conflict(
          call.type().subject(call.name()),
          "the object to be applied does not exist, but a resourceVersion is given",
          List.of());
    }
    return creation.create(call, rules.created(config, state.writer(call)));
  }

  /** Each subresource applies only its own fields. */
  private static void restrict(ApiCall call, ObjectNode config) {
    if (call.isStatus()) {
      config.retain("apiVersion", "kind", "metadata", "status");
      Meta.of(config).tree().retain(Set.of("name", "namespace", "resourceVersion", "uid"));
    } else if (call.type().has(Trait.STATUS)) {
      config.remove("status");
    }
  }
}

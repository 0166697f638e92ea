package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes new objects. Runs inside the store's lock. */
final class Creation {

  private static final int CREATED = 201;
  private static final List<String> SET_BY_SERVER =
      List.of("selfLink", "deletionTimestamp", "deletionGracePeriodSeconds", "generation");

  private final ClusterState state;
  private final MissingNamespace missingNamespace;

  Creation(ClusterState state, MissingNamespace missingNamespace) {
    this.state = state;
    this.missingNamespace = missingNamespace;
  }

  ApiAnswer create(ApiCall call) {
    return create(call, Documents.object(call.body()).deepCopy());
  }

  /** Stores the object, which becomes the cluster's. */
  ApiAnswer create(ApiCall call, ObjectNode object) {
    ResourceType type = call.type();
    Identity.check(call, object);
    Meta meta = Meta.of(object);
    if (!meta.resourceVersion().isEmpty()) {
      throw RequestRefusedException.badRequest(
          "resourceVersion should not be set on objects to be created, got "
              + meta.resourceVersion());
    }
    requireNamespace(call);
    if (!call.isApply()) {
      meta.remove("managedFields");
    }
    fillIn(type, meta);
    if (type.has(Trait.STATUS)) {
      object.remove("status");
    }
    List<String> unknown = type.rules().normalise(object);
    FieldValidation.check(call, unknown);
    List<StatusCause> causes = new ArrayList<>(MetadataRules.check(type, object, null));
    causes.addAll(type.rules().check(object, null));
    if (!causes.isEmpty()) {
      throw RequestRefusedException.invalid(type.invalidSubject(meta.name()), causes);
    }
    if (state.store().get(type.resource(), meta.key()).isPresent()) {
      throw RequestRefusedException.alreadyExists(type.subject(meta.name()));
    }
    List<String> warnings = FieldValidation.warnings(call, unknown);
    return call.isDryRun()
        ? new ApiAnswer.OneObject(CREATED, Effect.DRY_RUN, new StoredObject(object, 0), warnings)
        : new ApiAnswer.OneObject(
            CREATED, Effect.CHANGED, state.store().put(type.resource(), object), warnings);
  }

  private void fillIn(ResourceType type, Meta meta) {
    SET_BY_SERVER.forEach(meta::remove);
    meta.put("uid", state.ids().uid());
    meta.put("creationTimestamp", state.timestamp());
    if (type.has(Trait.GENERATION)) {
      meta.generation(1);
    }
    String prefix = meta.text("generateName");
    if (meta.name().isEmpty() && !prefix.isEmpty()) {
      meta.put("name", prefix + state.ids().suffix());
    }
  }

  private void requireNamespace(ApiCall call) {
    if (!call.type().has(Trait.NAMESPACED)) {
      return;
    }
    Optional<StoredObject> namespace =
        state.store().get("namespaces", new ObjectKey("", call.namespace()));
    if (namespace.isEmpty()) {
      if (missingNamespace == MissingNamespace.REFUSE) {
        throw RequestRefusedException.notFound(
            new RequestRefusedException.Subject("", "namespaces", call.namespace()));
      }
      createNamespace(call);
    } else if (namespace.get().meta().isDeleting()) {
      throw RequestRefusedException.forbidden(
          call.type().subject(call.name()),
          "namespace " + call.namespace() + " is being terminated",
          List.of(
              new StatusCause(
                  "NamespaceTerminating",
                  "metadata.namespace",
                  "namespace " + call.namespace() + " is being terminated")));
    }
  }

  private void createNamespace(ApiCall call) {
    ResourceType type = state.kinds().byPath("", "v1", "namespaces").orElseThrow();
    ObjectNode namespace = JsonNodeFactory.instance.objectNode();
    Meta.of(namespace).put("name", call.namespace());
    create(
        ApiCall.builder().verb(Verb.CREATE).type(type).cause(call.cause()).body(namespace).build());
  }
}

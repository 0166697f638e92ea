package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.apply.ServerSideApply;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.traffic.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What every change of an existing object goes through. Runs inside the store's lock. */
final class Replacement {

  private static final int OK = 200;
  private static final List<String> KEPT_METADATA =
      List.of(
          "creationTimestamp",
          "deletionTimestamp",
          "deletionGracePeriodSeconds",
          "generation",
          "generateName",
          "namespace",
          "name",
          "selfLink",
          "uid");

  private final ClusterState state;

  Replacement(ClusterState state) {
    this.state = state;
  }

  /**
   * Puts the proposed object in place of the current one, as far as the call may change it.
   *
   * @param proposed the whole object as the client wants it; becomes the cluster's
   */
  ApiAnswer replace(ApiCall call, StoredObject current, ObjectNode proposed) {
    ResourceType type = call.type();
    Identity.check(call, proposed);
    checkVersion(call, current, Meta.of(proposed));
    ObjectNode next = call.isStatus() ? withStatusOf(current, proposed) : proposed;
    keepSystemFields(call, current, next);
    Meta.of(next).copyFrom(call.isApply() ? Meta.of(proposed) : current.meta(), "managedFields");
    List<String> unknown = type.rules().normalise(next);
    FieldValidation.check(call, unknown);
    List<StatusCause> causes = new ArrayList<>(MetadataRules.check(type, next, current.tree()));
    causes.addAll(type.rules().check(next, current.tree()));
    if (!causes.isEmpty()) {
      throw RequestRefusedException.invalid(type.invalidSubject(current.key().name()), causes);
    }
    countGeneration(type, current, next);
    if (!call.isApply()) {
      new ServerSideApply(type.mergeRules()).noteUpdate(current.tree(), next, state.writer(call));
    }
    List<String> warnings = FieldValidation.warnings(call, unknown);
    return store(call, current, next, warnings);
  }

  private ApiAnswer store(
      ApiCall call, StoredObject current, ObjectNode next, List<String> warnings) {
    if (next.equals(current.tree())) {
      Effect effect = call.isDryRun() ? Effect.DRY_RUN : Effect.UNCHANGED;
      return new ApiAnswer.OneObject(OK, effect, current, warnings);
    }
    if (call.isDryRun()) {
      StoredObject imagined = new StoredObject(next, current.version());
      return new ApiAnswer.OneObject(OK, Effect.DRY_RUN, imagined, warnings);
    }
    String resource = call.type().resource();
    StoredObject stored =
        Finality.isDue(call.type(), next)
            ? state.store().remove(resource, next)
            : state.store().put(resource, next);
    return new ApiAnswer.OneObject(OK, Effect.CHANGED, stored, warnings);
  }

  private void checkVersion(ApiCall call, StoredObject current, Meta proposed) {
    ResourceType type = call.type();
    String wanted = proposed.resourceVersion();
    String name = current.key().name();
    if (!proposed.uid().isEmpty() && !proposed.uid().equals(current.meta().uid())) {
      if (call.verb() == Verb.PATCH) {
        throw RequestRefusedException.invalid(
            type.invalidSubject(name),
            List.of(StatusCause.invalid("metadata.uid", "field is immutable")));
      }
      throw RequestRefusedException.conflict(
          type.subject(name),
          "the uid in the request is " + proposed.uid() + ", stored is " + current.meta().uid(),
          List.of());
    }
    if (wanted.isEmpty() || wanted.equals("0")) {
      if (call.verb() == Verb.UPDATE && type.has(Trait.VERSION_REQUIRED)) {
        throw RequestRefusedException.invalid(
            type.invalidSubject(name),
            List.of(
                StatusCause.invalid(
                    "metadata.resourceVersion", "must be specified for an update")));
      }
    } else if (!wanted.equals(current.meta().resourceVersion())) {
      throw RequestRefusedException.conflict(
          type.subject(name),
          "the object has been modified: the request is based on version "
              + wanted
              + ", stored is "
              + current.meta().resourceVersion(),
          List.of());
    }
  }

  private static ObjectNode withStatusOf(StoredObject current, ObjectNode proposed) {
    ObjectNode next = current.copy();
    copyField(proposed, next, "status");
    return next;
  }

  private static void keepSystemFields(ApiCall call, StoredObject current, ObjectNode next) {
    Meta meta = Meta.of(next);
    Meta stored = current.meta();
    KEPT_METADATA.forEach(field -> meta.copyFrom(stored, field));
    meta.copyFrom(stored, "resourceVersion");
    if (call.type().has(Trait.STATUS) && !call.isStatus()) {
      copyField(current.tree(), next, "status");
    }
  }

  private static void copyField(ObjectNode from, ObjectNode to, String field) {
    JsonNode value = from.get(field);
    if (value == null) {
      to.remove(field);
    } else {
      to.set(field, value.deepCopy());
    }
  }

  private static void countGeneration(ResourceType type, StoredObject current, ObjectNode next) {
    if (type.has(Trait.GENERATION) && isWishChanged(type, current.tree(), next)) {
      Meta.of(next).generation(current.meta().generation() + 1);
    }
  }

  /** Whether anything differs but metadata and, when it is written apart, status. */
  private static boolean isWishChanged(ResourceType type, ObjectNode before, ObjectNode after) {
    List<String> fields = new ArrayList<>();
    before.fieldNames().forEachRemaining(fields::add);
    after.fieldNames().forEachRemaining(fields::add);
    return fields.stream()
        .filter(field -> !field.equals("metadata"))
        .filter(field -> !(field.equals("status") && type.has(Trait.STATUS)))
        .anyMatch(field -> !Objects.equals(before.get(field), after.get(field)));
  }
}

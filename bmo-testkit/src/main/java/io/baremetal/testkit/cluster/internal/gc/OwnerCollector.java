package io.baremetal.testkit.cluster.internal.gc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.gc.OwnerIndex.Ref;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.ChangeListener;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.verb.ApiCall;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.internal.verb.Verb;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Deletes objects whose owners are all gone, and carries out the orphan and foreground policies.
 */
public final class OwnerCollector implements ChangeListener {

  private static final String CAUSE = "garbage collection";
  private static final String ORPHAN = "orphan";
  private static final String FOREGROUND = "foregroundDeletion";

  private final ApiServer server;
  private final OwnerIndex index = new OwnerIndex();
  // Guarded by the store's lock.
  private final Queue<Ref> suspects = new ArrayDeque<>();

  private OwnerCollector(ApiServer server) {
    this.server = server;
  }

  /** Collects a server's garbage from now on. */
  public static void install(ApiServer server) {
    server.state().store().addListener(new OwnerCollector(server));
  }

  @Override
  public void committed(Change change) {
    index.update(change);
    StoredObject current = change.current();
    List<String> owners = OwnerIndex.owners(current);
    if (change.type() == Change.Type.DELETED) {
      suspects.addAll(index.dependentsOf(current.meta().uid()));
      owners.forEach(owner -> index.find(owner).ifPresent(suspects::add));
    } else if (!owners.isEmpty() || current.meta().isDeleting()) {
      suspects.add(new Ref(change.resource(), current.key()));
    }
  }

  @Override
  public boolean settle() {
    Ref suspect = suspects.poll();
    if (suspect == null) {
      return false;
    }
    find(suspect).ifPresent(object -> judge(suspect, object));
    return true;
  }

  private Optional<StoredObject> find(Ref ref) {
    return server.state().store().get(ref.resource(), ref.key());
  }

  private void judge(Ref ref, StoredObject object) {
    List<String> finalizers = object.meta().finalizers();
    if (object.meta().isDeleting()) {
      if (finalizers.contains(ORPHAN)) {
        orphanDependents(ref, object);
      } else if (finalizers.contains(FOREGROUND)) {
        deleteDependentsFirst(ref, object);
      }
      return;
    }
    List<JsonNode> owners = object.meta().ownerReferences();
    List<JsonNode> solid = owners.stream().filter(owner -> isSolid(owner, object)).toList();
    if (owners.isEmpty() || solid.size() == owners.size()) {
      return;
    }
    if (solid.isEmpty()) {
      delete(ref, object);
    } else {
      keepOwners(ref, owner -> isSolid(owner, object));
    }
  }

  /** Whether an owner is there, and not itself waiting for its dependents to go. */
  private boolean isSolid(JsonNode owner, StoredObject dependent) {
    Optional<Ref> ref = index.find(owner.path("uid").asText(""));
    if (ref.isEmpty()) {
      return false;
    }
    String namespace = ref.get().key().namespace();
    boolean visible = namespace.isEmpty() || namespace.equals(dependent.key().namespace());
    boolean waiting =
        find(ref.get())
            .filter(object -> object.meta().isDeleting())
            .filter(object -> object.meta().finalizers().contains(FOREGROUND))
            .isPresent();
    return visible && !waiting;
  }

  private void orphanDependents(Ref ref, StoredObject owner) {
    String uid = owner.meta().uid();
    for (Ref dependent : index.dependentsOf(uid)) {
      keepOwners(dependent, reference -> !reference.path("uid").asText("").equals(uid));
    }
    removeFinalizer(ref, ORPHAN);
  }

  private void deleteDependentsFirst(Ref ref, StoredObject owner) {
    List<Ref> blocking =
        index.dependentsOf(owner.meta().uid()).stream()
            .filter(dependent -> blocks(dependent, owner.meta().uid()))
            .toList();
    if (blocking.isEmpty()) {
      removeFinalizer(ref, FOREGROUND);
      return;
    }
    for (Ref dependent : blocking) {
      find(dependent)
          .filter(object -> !object.meta().isDeleting())
          .ifPresent(object -> judge(dependent, object));
    }
  }

  private boolean blocks(Ref dependent, String uid) {
    return find(dependent).stream()
        .flatMap(object -> object.meta().ownerReferences().stream())
        .anyMatch(
            owner ->
                owner.path("uid").asText("").equals(uid)
                    && owner.path("blockOwnerDeletion").asBoolean(false));
  }

  private void delete(Ref ref, StoredObject object) {
    call(ref, Verb.DELETE)
        .ifPresent(
            call -> {
              ObjectNode options = JsonNodeFactory.instance.objectNode();
              options.putObject("preconditions").put("uid", object.meta().uid());
              server.execute(call.body(options).build());
            });
  }

  private void keepOwners(Ref ref, Predicate<JsonNode> kept) {
    change(
        ref,
        meta -> {
          List<JsonNode> owners = meta.ownerReferences().stream().filter(kept).toList();
          meta.remove("ownerReferences");
          if (!owners.isEmpty()) {
            ArrayNode list = meta.tree().putArray("ownerReferences");
            owners.forEach(list::add);
          }
        });
  }

  private void removeFinalizer(Ref ref, String finalizer) {
    change(
        ref,
        meta -> {
          List<String> left = new ArrayList<>(meta.finalizers());
          left.remove(finalizer);
          meta.finalizers(left);
        });
  }

  private void change(Ref ref, Consumer<Meta> change) {
    call(ref, Verb.UPDATE)
        .ifPresent(
            call ->
                server.changeFromInside(
                    call.build(),
                    object -> {
                      change.accept(Meta.of(object));
                      return object;
                    }));
  }

  /** Empty when the kind is no longer served. */
  private Optional<ApiCall.Builder> call(Ref ref, Verb verb) {
    return server
        .state()
        .kinds()
        .byResource(ref.resource())
        .map(
            type -> {
              ApiCall.Builder call = ApiCall.builder();
              return call.verb(verb)
                  .type(type)
                  .namespace(ref.key().namespace())
                  .name(ref.key().name())
                  .cause(CAUSE);
            });
  }
}

package io.baremetal.testkit.cluster.internal.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.ChangeListener;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.verb.ApiCall;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.internal.verb.Verb;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Serves the kinds of stored definitions. A definition is established, and its kind served, before
 * the request that brought it returns; its objects go with it.
 */
public final class CrdController implements ChangeListener {

  private static final String CAUSE = "custom resource definitions";
  private static final String CLEANUP = "customresourcecleanup.apiextensions.k8s.io";

  private final ApiServer server;
  private final KindRegistry kinds;
  private final Clock clock;
  // Guarded by the store's lock.
  private final Set<String> touched = new TreeSet<>();
  private final Set<String> leaving = new TreeSet<>();

  private CrdController(ApiServer server) {
    this.server = server;
    this.kinds = server.state().kinds();
    this.clock = server.state().clock();
  }

  /** Lets a server serve custom kinds from now on. */
  public static void install(ApiServer server) {
    server.state().kinds().add(CrdRules.TYPE);
    server.state().store().addListener(new CrdController(server));
  }

  @Override
  public void committed(Change change) {
    String name = change.current().key().name();
    if (!change.resource().equals(CrdRules.RESOURCE)) {
      if (leaving.contains(change.resource())) {
        touched.add(change.resource());
      }
      return;
    }
    if (change.type() != Change.Type.DELETED) {
      touched.add(name);
      serve(change);
    } else {
      leaving.remove(name);
      Definition definition = new Definition(change.current().tree());
      kinds.remove(definition.group(), definition.plural());
    }
  }

  private void serve(Change change) {
    JsonNode spec = change.current().tree().path("spec");
    boolean known =
        change.previous().filter(before -> before.tree().path("spec").equals(spec)).isPresent();
    if (!known) {
      Definition definition = new Definition(change.current().tree());
      kinds.remove(definition.group(), definition.plural());
      definition.types().forEach(kinds::add);
    }
  }

  @Override
  public boolean settle() {
    List<String> names = new ArrayList<>(touched);
    touched.clear();
    names.forEach(this::settle);
    return !names.isEmpty();
  }

  private void settle(String name) {
    Optional<StoredObject> crd =
        server.state().store().get(CrdRules.RESOURCE, new ObjectKey("", name));
    if (crd.isEmpty()) {
      return;
    }
    if (crd.get().meta().isDeleting()) {
      cleanUp(name, new Definition(crd.get().tree()));
    } else {
      server.changeFromInside(call(name), this::established);
    }
  }

  private void cleanUp(String name, Definition definition) {
    boolean first = leaving.add(name);
    Optional<ResourceType> type = definition.types().stream().findFirst();
    if (first && type.isPresent()) {
      server.execute(
          ApiCall.builder().verb(Verb.DELETE_COLLECTION).type(type.get()).cause(CAUSE).build());
    }
    if (server.state().store().list(definition.resource(), "").objects().isEmpty()) {
      server.changeFromInside(
          call(name),
          crd -> {
            Meta meta = Meta.of(crd);
            List<String> finalizers = meta.finalizers();
            finalizers.remove(CLEANUP);
            meta.finalizers(finalizers);
            return crd;
          });
    }
  }

  private static ApiCall call(String name) {
    return ApiCall.builder()
        .verb(Verb.UPDATE)
        .type(CrdRules.TYPE)
        .subresource("status")
        .name(name)
        .cause(CAUSE)
        .build();
  }

  private ObjectNode established(ObjectNode crd) {
    Definition definition = new Definition(crd);
    Meta meta = Meta.of(crd);
    if (!meta.finalizers().contains(CLEANUP)) {
      List<String> finalizers = meta.finalizers();
      finalizers.add(CLEANUP);
      meta.finalizers(finalizers);
    }
    ObjectNode status =
        crd.get("status") instanceof ObjectNode there ? there : crd.putObject("status");
    status.set("acceptedNames", definition.names().deepCopy());
    if (!status.has("storedVersions")) {
      status.putArray("storedVersions").add(definition.storageVersion());
    }
    if (!status.has("conditions")) {
      ArrayNode conditions = status.putArray("conditions");
      condition(conditions, "NamesAccepted", "NoConflicts");
      condition(conditions, "Established", "InitialNamesAccepted");
    }
    return crd;
  }

  private void condition(ArrayNode conditions, String type, String reason) {
    conditions
        .addObject()
        .put("type", type)
        .put("status", "True")
        .put("reason", reason)
        .put("message", "the kind is served")
        .put("lastTransitionTime", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
  }
}

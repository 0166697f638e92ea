package io.baremetal.testkit.cluster.internal.gc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.ChangeListener;
import io.baremetal.testkit.cluster.internal.store.ObjectStore;
import io.baremetal.testkit.cluster.internal.verb.ApiCall;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.internal.verb.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Empties namespaces that are being deleted, and lets them go when they are empty. */
public final class NamespaceController implements ChangeListener {

  private static final String CAUSE = "namespace deletion";
  private static final String NAMESPACES = "namespaces";

  private final ApiServer server;
  // Both guarded by the store's lock.
  private final Set<String> leaving = new TreeSet<>();
  private final Set<String> touched = new TreeSet<>();

  private NamespaceController(ApiServer server) {
    this.server = server;
  }

  /** Looks after a server's namespaces from now on. */
  public static void install(ApiServer server) {
    server.state().store().addListener(new NamespaceController(server));
  }

  @Override
  public void committed(Change change) {
    ObjectKey key = change.current().key();
    if (change.resource().equals(NAMESPACES)) {
      if (change.type() == Change.Type.DELETED) {
        leaving.remove(key.name());
      } else if (change.current().meta().isDeleting()) {
        touched.add(key.name());
      }
    } else if (leaving.contains(key.namespace())) {
      touched.add(key.namespace());
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
    if (server.state().store().get(NAMESPACES, new ObjectKey("", name)).isEmpty()) {
      return;
    }
    if (leaving.add(name)) {
      contents(name).forEach(type -> deleteAll(type, name));
    }
    if (contents(name).isEmpty()) {
      release(name);
    }
  }

  /** The kinds that the namespace holds objects of. */
  private List<ResourceType> contents(String namespace) {
    ObjectStore store = server.state().store();
    return store.resources().stream()
        .flatMap(resource -> server.state().kinds().byResource(resource).stream())
        .filter(type -> type.has(Trait.NAMESPACED))
        .filter(type -> !store.list(type.resource(), namespace).objects().isEmpty())
        .toList();
  }

  private void deleteAll(ResourceType type, String namespace) {
    server.execute(
        ApiCall.builder()
            .verb(Verb.DELETE_COLLECTION)
            .type(type)
            .namespace(namespace)
            .cause(CAUSE)
            .build());
  }

  private void release(String name) {
    ResourceType type = server.state().kinds().byResource(NAMESPACES).orElseThrow();
    ApiCall call =
        ApiCall.builder()
            .verb(Verb.UPDATE)
            .type(type)
            .subresource("finalize")
            .name(name)
            .cause(CAUSE)
            .build();
    server.changeFromInside(
        call,
        namespace -> {
          if (namespace.get("spec") instanceof ObjectNode spec) {
            spec.remove("finalizers");
          }
          return namespace;
        });
  }
}

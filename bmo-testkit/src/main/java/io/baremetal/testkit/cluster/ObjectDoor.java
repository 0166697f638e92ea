package io.baremetal.testkit.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.object.ObjectKey;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.verb.ApiAnswer;
import io.baremetal.testkit.cluster.internal.verb.ApiCall;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.cluster.internal.verb.Verb;
import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.http.PushSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The way into the cluster that needs no client: trees in, trees out. */
final class ObjectDoor {

  private static final String CAUSE = "test";

  private final ApiServer server;

  ObjectDoor(ApiServer server) {
    this.server = server;
  }

  JsonNode apply(JsonNode document) {
    ObjectNode object = Documents.normalised(document);
    ApiCall.Builder call = callFor(object);
    JsonNode status = object.path("status");
    StoredObject stored = applyMain(call, object);
    boolean statusApart = call.build().type().has(Trait.STATUS) && !status.isMissingNode();
    return statusApart
        ? patch(call.name(stored.key().name()).subresource("status"), statusPatch(status))
        : stored.copy();
  }

  private StoredObject applyMain(ApiCall.Builder call, ObjectNode object) {
    ApiCall create = call.verb(Verb.CREATE).body(object).build();
    ObjectKey key =
        new ObjectKey(create.namespace(), object.path("metadata").path("name").asText(""));
    boolean exists =
        !key.name().isEmpty()
            && server.state().store().get(create.type().resource(), key).isPresent();
    if (!exists) {
      return server.execute(create).single();
    }
    return server
        .execute(
            create.toBuilder().verb(Verb.PATCH).patchType(PatchType.MERGE).name(key.name()).build())
        .single();
  }

  JsonNode create(JsonNode document) {
    ObjectNode object = Documents.normalised(document);
    return server.execute(callFor(object).verb(Verb.CREATE).body(object).build()).single().copy();
  }

  JsonNode update(JsonNode document) {
    ObjectNode object = Documents.normalised(document);
    ApiCall.Builder call = callFor(object).verb(Verb.UPDATE).body(object);
    return server.execute(call.name(nameOf(object)).build()).single().copy();
  }

  JsonNode patch(ApiCall.Builder target, JsonNode mergePatch) {
    return server
        .execute(
            target
                .verb(Verb.PATCH)
                .patchType(PatchType.MERGE)
                .body(Documents.normalised(mergePatch))
                .build())
        .single()
        .copy();
  }

  Optional<JsonNode> get(String kind, String namespace, String name) {
    // Not a call: looking is no traffic.
    return server
        .state()
        .store()
        .get(type(kind).resource(), new ObjectKey(namespace, name))
        .map(StoredObject::copy);
  }

  List<JsonNode> list(String kind, String namespace) {
    return server.state().store().list(type(kind).resource(), namespace).objects().stream()
        .map(object -> (JsonNode) object.copy())
        .toList();
  }

  void delete(String kind, String namespace, String name) {
    server.execute(target(kind, namespace, name).verb(Verb.DELETE).build());
  }

  PushSource.Subscription watch(String kind, String namespace, Consumer<WatchEvent> consumer) {
    ApiCall call = target(kind, namespace, "").verb(Verb.WATCH).build();
    return server.execute(call).match(new EventSource()).open(new EventSink(consumer));
  }

  ApiCall.Builder target(String kind, String namespace, String name) {
    ApiCall.Builder call = ApiCall.builder();
    return call.cause(CAUSE).type(type(kind)).namespace(namespace).name(name);
  }

  static ObjectNode statusPatch(JsonNode status) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.set("status", status);
    return patch;
  }

  private ResourceType type(String kind) {
    return server
        .state()
        .kinds()
        .byName(kind)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the cluster serves no kind '" + kind + "'; is its CRD installed?"));
  }

  private ApiCall.Builder callFor(ObjectNode object) {
    String apiVersion = object.path("apiVersion").asText("");
    String kind = object.path("kind").asText("");
    ResourceType type =
        server
            .state()
            .kinds()
            .byKind(apiVersion, kind)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the cluster serves no kind '"
                            + kind
                            + "' in '"
                            + apiVersion
                            + "'; is its CRD installed?"));
    ApiCall.Builder call = ApiCall.builder();
    call.cause(CAUSE).type(type).verb(Verb.CREATE);
    if (type.has(Trait.NAMESPACED)) {
      call.namespace(object.path("metadata").path("namespace").asText("default"));
    }
    return call;
  }

  private static String nameOf(ObjectNode object) {
    String name = object.path("metadata").path("name").asText("");
    if (name.isEmpty()) {
      throw RequestRefusedException.badRequest("metadata.name is required to change an object");
    }
    return name;
  }

  /** Takes the stream out of an answer. */
  private static final class EventSource implements ApiAnswer.Cases<PushSource> {

    @Override
    public PushSource object(ApiAnswer.OneObject answer) {
      throw new IllegalStateException("a watch answers with events");
    }

    @Override
    public PushSource list(ApiAnswer.ObjectList answer) {
      throw new IllegalStateException("a watch answers with events");
    }

    @Override
    public PushSource document(ApiAnswer.Document answer) {
      throw new IllegalStateException("a watch answers with events");
    }

    @Override
    public PushSource events(ApiAnswer.Events answer) {
      return answer.source();
    }
  }

  private record EventSink(Consumer<WatchEvent> consumer) implements PushSink {

    @Override
    public void next(String message) {
      JsonNode event = Documents.json(message.getBytes(StandardCharsets.UTF_8));
      consumer.accept(new WatchEvent(event.path("type").asText(), event.path("object")));
    }

    @Override
    public void end() {}

    @Override
    public void fail() {}
  }
}

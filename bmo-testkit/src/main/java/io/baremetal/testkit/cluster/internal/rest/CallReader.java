package io.baremetal.testkit.cluster.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.patch.PatchType;
import io.baremetal.testkit.cluster.internal.verb.ApiCall;
import io.baremetal.testkit.cluster.internal.verb.Verb;
import io.baremetal.testkit.http.FakeRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Understands an HTTP request as a call. */
final class CallReader {

  private final KindRegistry kinds;

  CallReader(KindRegistry kinds) {
    this.kinds = kinds;
  }

  ApiCall read(FakeRequest request) {
    ResourcePath path =
        ResourcePath.parse(request.segments())
            .orElseThrow(() -> RequestRefusedException.noSuchResource(request.path()));
    ResourceType type =
        kinds
            .byPath(path.groupVersion().group(), path.groupVersion().version(), path.plural())
            .orElseThrow(() -> RequestRefusedException.noSuchResource(request.path()));
    checkScope(request, path, type);
    Verb verb = verb(request, path);
    ApiCall.Builder call = ApiCall.builder();
    call.verb(verb)
        .type(type)
        .cause(request.header("User-Agent").orElse("unknown client"))
        .namespace(path.namespace())
        .name(path.name())
        .subresource(path.subresource())
        .options(options(request));
    if (verb == Verb.PATCH) {
      call.patchType(PatchType.of(request.header("Content-Type")));
    }
    return call.body(body(request, verb)).build();
  }

  private static void checkScope(FakeRequest request, ResourcePath path, ResourceType type) {
    boolean named = !path.name().isEmpty() || request.method().equals("POST");
    boolean namespaceGiven = !path.namespace().isEmpty();
    if (type.has(Trait.NAMESPACED) ? named && !namespaceGiven : namespaceGiven) {
      throw RequestRefusedException.noSuchResource(request.path());
    }
  }

  private static Verb verb(FakeRequest request, ResourcePath path) {
    boolean named = !path.name().isEmpty();
    boolean watch =
        request.query("watch").filter(v -> v.equals("true") || v.equals("1")).isPresent();
    return switch (request.method()) {
      case "GET" -> watch ? Verb.WATCH : named ? Verb.GET : Verb.LIST;
      case "POST" -> onlyIf(!named || !path.subresource().isEmpty(), Verb.CREATE, request);
      case "PUT" -> onlyIf(named, Verb.UPDATE, request);
      case "PATCH" -> onlyIf(named, Verb.PATCH, request);
      case "DELETE" ->
          named
              ? Verb.DELETE
              : onlyIf(!path.plural().equals("namespaces"), Verb.DELETE_COLLECTION, request);
      default -> throw notAllowed(request);
    };
  }

  private static Verb onlyIf(boolean allowed, Verb verb, FakeRequest request) {
    if (!allowed) {
      throw notAllowed(request);
    }
    return verb;
  }

  private static RequestRefusedException notAllowed(FakeRequest request) {
    return RequestRefusedException.methodNotAllowed(request.method(), request.path());
  }

  private static Map<String, String> options(FakeRequest request) {
    Map<String, String> first = new LinkedHashMap<>();
    request.query().forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  private static JsonNode body(FakeRequest request, Verb verb) {
    boolean optional = verb == Verb.DELETE || verb == Verb.DELETE_COLLECTION;
    boolean reads = verb == Verb.GET || verb == Verb.LIST || verb == Verb.WATCH;
    if (reads || (optional && request.body().length == 0)) {
      return MissingNode.getInstance();
    }
    String contentType = request.header("Content-Type").orElse("application/json");
    if (contentType.contains("protobuf")) {
      throw RequestRefusedException.unsupportedMediaType(
          "bodies must be JSON or YAML, got " + contentType);
    }
    return contentType.contains("yaml") ? yaml(request) : Documents.json(request.body());
  }

  private static JsonNode yaml(FakeRequest request) {
    List<JsonNode> documents = Documents.yaml(request.bodyText());
    if (documents.size() != 1) {
      throw RequestRefusedException.badRequest(
          "the body must be one YAML document, got " + documents.size());
    }
    return Documents.normalised(documents.get(0));
  }
}

package io.baremetal.testkit.cluster.internal.discovery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.http.FakeReply;
import java.util.List;
import java.util.Optional;

/**
 * OpenAPI v3, as far as command lines need it: custom kinds with their schema, built-in kinds as
 * objects that may hold anything, and for each kind the fact that it takes {@code fieldValidation}.
 */
final class OpenApi {

  private final KindRegistry kinds;

  OpenApi(KindRegistry kinds) {
    this.kinds = kinds;
  }

  Optional<FakeReply> reply(List<String> parts) {
    if (parts.size() < 2 || !parts.get(1).equals("v3")) {
      return Optional.empty();
    }
    if (parts.size() == 2) {
      return Optional.of(FakeReply.json(200, index()));
    }
    String path = String.join("/", parts.subList(2, parts.size()));
    List<ResourceType> types = kinds.all().stream().filter(t -> path(t).equals(path)).toList();
    return types.isEmpty() ? Optional.empty() : Optional.of(FakeReply.json(200, document(types)));
  }

  private ObjectNode index() {
    ObjectNode index = JsonNodeFactory.instance.objectNode();
    ObjectNode paths = index.putObject("paths");
    for (ResourceType type : kinds.all()) {
      paths.putObject(path(type)).put("serverRelativeURL", "/openapi/v3/" + path(type));
    }
    return index;
  }

  private static String path(ResourceType type) {
    return type.group().isEmpty() ? "api/v1" : "apis/" + type.apiVersion();
  }

  private static ObjectNode document(List<ResourceType> types) {
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.0.0");
    document.putObject("info").put("title", "Kubernetes").put("version", "fake");
    ObjectNode paths = document.putObject("paths");
    ObjectNode schemas = document.putObject("components").putObject("schemas");
    for (ResourceType type : types) {
      String scope = type.has(Trait.NAMESPACED) ? "/namespaces/{namespace}/" : "/";
      ObjectNode patch =
          paths.putObject("/" + path(type) + scope + type.plural() + "/{name}").putObject("patch");
      patch.putArray("parameters").addObject().put("name", "fieldValidation").put("in", "query");
      addKind(patch.putObject("x-kubernetes-group-version-kind"), type);
      ObjectNode schema =
          schemas.putObject(type.apiVersion().replace('/', '.') + "." + type.kind());
      type.schema()
          .ifPresentOrElse(
              known -> known.properties().forEach(e -> schema.set(e.getKey(), e.getValue())),
              () -> schema.put("type", "object").put("x-kubernetes-preserve-unknown-fields", true));
      addKind(schema.putArray("x-kubernetes-group-version-kind").addObject(), type);
    }
    return document;
  }

  private static void addKind(ObjectNode node, ResourceType type) {
    node.put("group", type.group()).put("version", type.version()).put("kind", type.kind());
  }
}

package io.baremetal.testkit.cluster.internal.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers the paths that are about no object. */
public final class Discovery {

  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
  private static final List<String> SUBRESOURCE_VERBS = List.of("get", "patch", "update");

  private final KindRegistry kinds;
  private final OpenApi openApi;

  /** Discovery of the kinds in a registry, as they come and go. */
  public Discovery(KindRegistry kinds) {
    this.kinds = kinds;
    this.openApi = new OpenApi(kinds);
  }

  /** The reply, when the path is one of these. */
  public Optional<FakeReply> reply(FakeRequest request) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    List<String> parts = request.segments();
    if (parts.isEmpty()) {
      return Optional.of(FakeReply.json(200, paths()));
    }
    return switch (parts.get(0)) {
      case "healthz", "livez", "readyz" -> Optional.of(FakeReply.text(200, "ok"));
      case "version" -> Optional.of(FakeReply.json(200, version()));
      case "api" -> core(parts);
      case "apis" -> groups(parts);
      case "openapi" -> openApi.reply(parts);
      default -> Optional.empty();
    };
  }

  private Optional<FakeReply> core(List<String> parts) {
    if (parts.size() == 1) {
      ObjectNode versions = object().put("kind", "APIVersions");
      versions.putArray("versions").add("v1");
      return Optional.of(FakeReply.json(200, versions));
    }
    return parts.size() == 2 ? resources("", parts.get(1)) : Optional.empty();
  }

  private Optional<FakeReply> groups(List<String> parts) {
    return switch (parts.size()) {
      case 1 -> Optional.of(FakeReply.json(200, groupList()));
      case 2 ->
          groupNames().contains(parts.get(1))
              ? Optional.of(
                  FakeReply.json(
                      200, group(parts.get(1)).put("kind", "APIGroup").put("apiVersion", "v1")))
              : Optional.empty();
      case 3 -> resources(parts.get(1), parts.get(2));
      default -> Optional.empty();
    };
  }

  private Set<String> groupNames() {
    return kinds.all().stream()
        .map(ResourceType::group)
        .filter(group -> !group.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ObjectNode groupList() {
    ObjectNode list = object().put("kind", "APIGroupList").put("apiVersion", "v1");
    ArrayNode groups = list.putArray("groups");
    groupNames().forEach(name -> groups.add(group(name)));
    return list;
  }

  private ObjectNode group(String name) {
    ObjectNode group = object().put("name", name);
    ArrayNode versions = group.putArray("versions");
    Set<String> names =
        kinds.all().stream()
            .filter(type -> type.group().equals(name))
            .map(ResourceType::version)
            .collect(Collectors.toCollection(() -> new TreeSet<>(VersionOrder.PREFERRED_FIRST)));
    for (String version : names) {
      versions.addObject().put("groupVersion", name + "/" + version).put("version", version);
    }
    group.set("preferredVersion", versions.get(0).deepCopy());
    return group;
  }

  private Optional<FakeReply> resources(String group, String version) {
    List<ResourceType> types =
        kinds.all().stream()
            .filter(type -> type.group().equals(group) && type.version().equals(version))
            .toList();
    if (types.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode list = object().put("kind", "APIResourceList").put("apiVersion", "v1");
    list.put("groupVersion", types.get(0).apiVersion());
    ArrayNode resources = list.putArray("resources");
    types.forEach(type -> addResource(resources, type));
    return Optional.of(FakeReply.json(200, list));
  }

  private static void addResource(ArrayNode resources, ResourceType type) {
    ObjectNode resource = entry(resources, type, type.plural(), type.singular());
    resource.put("kind", type.kind());
    VERBS.forEach(resource.putArray("verbs")::add);
    if (!type.shortNames().isEmpty()) {
      type.shortNames().forEach(resource.putArray("shortNames")::add);
    }
    if (!type.categories().isEmpty()) {
      type.categories().forEach(resource.putArray("categories")::add);
    }
    if (type.has(Trait.STATUS)) {
      ObjectNode status = entry(resources, type, type.plural() + "/status", "");
      status.put("kind", type.kind());
      SUBRESOURCE_VERBS.forEach(status.putArray("verbs")::add);
    }
    if (type.has(Trait.SCALE)) {
      ObjectNode scale = entry(resources, type, type.plural() + "/scale", "");
      scale.put("group", "autoscaling").put("version", "v1").put("kind", "Scale");
      SUBRESOURCE_VERBS.forEach(scale.putArray("verbs")::add);
    }
  }

  private static ObjectNode entry(
      ArrayNode resources, ResourceType type, String name, String singular) {
    return resources
        .addObject()
        .put("name", name)
        .put("singularName", singular)
        .put("namespaced", type.has(Trait.NAMESPACED));
  }

  private ObjectNode paths() {
    ObjectNode root = object();
    ArrayNode paths = root.putArray("paths").add("/api").add("/api/v1").add("/apis");
    groupNames().forEach(group -> paths.add("/apis/" + group));
    List.of("/healthz", "/livez", "/openapi/v3", "/readyz", "/version").forEach(paths::add);
    return root;
  }

  private static ObjectNode version() {
    return object()
        .put("major", "1")
        .put("minor", "34")
        .put("gitVersion", "v1.34.0-fake")
        .put("platform", "jvm");
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}

package io.baremetal.testkit.cluster.internal.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.KindRules;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.schema.CustomKindRules;
import io.baremetal.testkit.cluster.internal.schema.StructuralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a definition must hold before its kind is served. */
final class CrdRules implements KindRules {

  static final String RESOURCE = "customresourcedefinitions.apiextensions.k8s.io";

  /** The kind of definitions themselves. */
  static final ResourceType TYPE =
      ResourceType.builder()
          .group("apiextensions.k8s.io")
          .version("v1")
          .kind("CustomResourceDefinition")
          .plural("customresourcedefinitions")
          .addShortNames("crd", "crds")
          .addTraits(Trait.STATUS, Trait.GENERATION, Trait.VERSION_REQUIRED)
          .rules(new CrdRules())
          .build();

  @Override
  public List<String> normalise(ObjectNode crd) {
    if (crd.at("/spec/names") instanceof ObjectNode names) {
      String kind = names.path("kind").asText("");
      putIfAbsent(names, "singular", kind.toLowerCase(Locale.ROOT));
      putIfAbsent(names, "listKind", kind + "List");
    }
    if (crd.path("spec") instanceof ObjectNode spec && !spec.has("conversion")) {
      spec.putObject("conversion").put("strategy", "None");
    }
    return List.of();
  }

  private static void putIfAbsent(ObjectNode node, String field, String value) {
    if (!node.has(field)) {
      node.put(field, value);
    }
  }

  @Override
  public List<StatusCause> check(ObjectNode next, @Nullable ObjectNode previous) {
    List<StatusCause> causes = new ArrayList<>();
    Definition definition = new Definition(next);
    String name = next.at("/metadata/name").asText("");
    if (!name.equals(definition.resource())) {
      causes.add(
          StatusCause.invalid(
              "metadata.name",
              "'"
                  + name
                  + "' must be spec.names.plural+\".\"+spec.group: "
                  + definition.resource()));
    }
    String scope = next.at("/spec/scope").asText("");
    if (!scope.equals("Namespaced") && !scope.equals("Cluster")) {
      causes.add(
          StatusCause.unsupported("spec.scope", "'" + scope + "': must be Namespaced or Cluster"));
    }
    if (definition.kind().isEmpty()) {
      causes.add(StatusCause.required("spec.names.kind", "must not be empty"));
    }
    checkVersions(definition, causes);
    return causes;
  }

  private static Optional<String> unreadable(JsonNode version) {
    try {
      new CustomKindRules(version.at("/schema/openAPIV3Schema"));
      return Optional.empty();
    } catch (RequestRefusedException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static void checkVersions(Definition definition, List<StatusCause> causes) {
    int stored = 0;
    int index = 0;
    for (JsonNode version : definition.versions()) {
      stored += version.path("storage").asBoolean(false) ? 1 : 0;
      if (!version.at("/schema/openAPIV3Schema/type").asText("").equals("object")) {
        causes.add(
            StatusCause.required(
                "spec.versions[" + index + "].schema.openAPIV3Schema",
                "schemas are required, and must be of type object"));
      }
      Optional<String> unreadable = unreadable(version);
      if (unreadable.isPresent()) {
        causes.add(StatusCause.invalid("spec.versions", unreadable.get()));
      } else {
        causes.addAll(
            StructuralRules.check(
                version.at("/schema/openAPIV3Schema"),
                "spec.versions[" + index + "].schema.openAPIV3Schema"));
      }
      index++;
    }
    if (stored != 1) {
      causes.add(
          StatusCause.invalid(
              "spec.versions",
              "must have exactly one version marked as storage version, got " + stored));
    }
  }
}

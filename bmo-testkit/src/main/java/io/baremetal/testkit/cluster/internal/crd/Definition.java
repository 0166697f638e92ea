package io.baremetal.testkit.cluster.internal.crd;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.kind.Trait;
import io.baremetal.testkit.cluster.internal.schema.CustomKindRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A custom resource definition, read. */
final class Definition {

  private final JsonNode spec;

  Definition(ObjectNode crd) {
    this.spec = crd.path("spec");
  }

  String group() {
    return spec.path("group").asText("");
  }

  String plural() {
    return spec.at("/names/plural").asText("");
  }

  String kind() {
    return spec.at("/names/kind").asText("");
  }

  String singular() {
    return spec.at("/names/singular").asText(kind().toLowerCase(Locale.ROOT));
  }

  String resource() {
    return plural() + "." + group();
  }

  JsonNode names() {
    return spec.path("names");
  }

  Iterable<JsonNode> versions() {
    return spec.path("versions");
  }

  /** The version that objects are stored in; empty when the definition names none. */
  String storageVersion() {
    for (JsonNode version : versions()) {
      if (version.path("storage").asBoolean(false)) {
        return version.path("name").asText("");
      }
    }
    return "";
  }

  /** The kinds that it makes: one for each served version. */
  List<ResourceType> types() {
    List<ResourceType> types = new ArrayList<>();
    for (JsonNode version : versions()) {
      if (version.path("served").asBoolean(false)) {
        types.add(type(version));
      }
    }
    return types;
  }

  private ResourceType type(JsonNode version) {
    ResourceType.Builder type = ResourceType.builder();
    type.group(group())
        .version(version.path("name").asText())
        .kind(kind())
        .plural(plural())
        .singular(singular())
        .addTraits(Trait.GENERATION, Trait.VERSION_REQUIRED);
    names().path("shortNames").forEach(name -> type.addShortNames(name.asText()));
    names().path("categories").forEach(name -> type.addCategories(name.asText()));
    if (spec.path("scope").asText("").equals("Namespaced")) {
      type.addTraits(Trait.NAMESPACED);
    }
    if (version.path("subresources").has("status")) {
      type.addTraits(Trait.STATUS);
    }
    for (JsonNode field : version.path("selectableFields")) {
      type.addSelectableFields(field.path("jsonPath").asText().replaceFirst("^\\.", ""));
    }
    if (version.at("/schema/openAPIV3Schema") instanceof ObjectNode schema) {
      type.schema(schema).rules(new CustomKindRules(schema));
    }
    return type.build();
  }
}

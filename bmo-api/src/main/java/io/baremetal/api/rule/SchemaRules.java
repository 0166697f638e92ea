package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.json.JsonProblem;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Check;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Ratchet;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/** What an API server looks at before any webhook: the definition of the kind. */
final class SchemaRules {

  private static final String DEFINITION = "see the custom resource definition of the kind";

  private SchemaRules() {}

  /** The rules for the documents of one kind. */
  static RuleSet<JsonNode> of(Kind<?, ?> kind, Profile profile) {
    return RuleSet.<JsonNode>under(profile).stage(rules(kind));
  }

  /**
   * The rules for changes of such documents; where the profile ratchets, of old faults it warns.
   */
  static RuleSet<Change<JsonNode>> ofChanges(Kind<?, ?> kind, Profile profile) {
    return RuleSet.<Change<JsonNode>>under(profile)
        .stage(rules(kind).stream().map(rule -> rule.on(Change<JsonNode>::after)).toList())
        .ratcheted(Ratchet.ofFields(document -> document));
  }

  private static List<Rule<JsonNode>> rules(Kind<?, ?> kind) {
    JsonNode schema = kind.crd().schema();
    return List.of(
        fieldsAreKnown("BMO-DOCUMENT-001", schema),
        valuesAreOfTheirType("BMO-DOCUMENT-002", kind.model()),
        nothingIsMissing("BMO-DOCUMENT-003", schema),
        valuesAreAmongTheAllowed("BMO-DOCUMENT-004", schema),
        valuesAreInBounds("BMO-DOCUMENT-005", schema),
        textsHaveTheirForm("BMO-DOCUMENT-006", schema));
  }

  private static Rule<JsonNode> fieldsAreKnown(String id, JsonNode schema) {
    return Rule.<JsonNode>of(
            id,
            "Every field is known; an API server drops the others without a word",
            "correct the name, or remove the field")
        .reads("spec")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (document, problems) ->
                SchemaWalk.through(
                    document, schema, (value, known, at) -> unknown(value, known, at, problems)));
  }

  private static void unknown(JsonNode value, JsonNode known, FieldPath at, Problems problems) {
    boolean open =
        !known.has("properties")
            || known.has("additionalProperties")
            || known.path("x-kubernetes-preserve-unknown-fields").asBoolean();
    if (open || !value.isObject()) {
      return;
    }
    List<String> names = new ArrayList<>();
    known.path("properties").fieldNames().forEachRemaining(names::add);
    value
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                problems.at(
                    at.field(name),
                    "there is no field "
                        + Quoted.text(name)
                        + Spelling.closest(name, names)
                            .map(like -> " (did you mean " + like + "?)")
                            .orElse(""));
              }
            });
  }

  private static Rule<JsonNode> valuesAreOfTheirType(String id, Class<?> model) {
    return Rule.<JsonNode>of(id, "Every value is of its field's type", DEFINITION)
        .reads("spec")
        .check(
            (document, problems) ->
                ModelJson.read(document, model)
                    .problems()
                    .forEach(problem -> ofWrongType(problem, problems)));
  }

  private static void ofWrongType(JsonProblem problem, Problems problems) {
    try {
      problems.at(FieldPath.parse(problem.path()), problem.message());
    } catch (InvalidValueException e) {
      // Keys of maps may hold anything, so that a path with a bracket in a key may be none to us.
      problems.at(FieldPath.root(), Quoted.text(problem.path()) + " " + problem.message());
    }
  }

  private static Rule<JsonNode> nothingIsMissing(String id, JsonNode schema) {
    return Rule.<JsonNode>of(id, "No field is missing that the kind requires", "set the field")
        .reads("spec")
        .check(
            (document, problems) ->
                SchemaWalk.through(
                    document,
                    schema,
                    (value, known, at) -> {
                      for (JsonNode name : known.path("required")) {
                        if (value.isObject()
                            && !value.hasNonNull(name.asText())
                            && !known.at("/properties/" + name.asText()).has("default")) {
                          problems.at(at.field(name.asText()), "it is missing");
                        }
                      }
                    }));
  }

  private static Rule<JsonNode> valuesAreAmongTheAllowed(String id, JsonNode schema) {
    return Rule.<JsonNode>of(
            id, "A value that comes from a list is in the list", "use one of the list")
        .reads("spec")
        .check(eachValue(schema, (value, known) -> notAllowed(value, known.path("enum"))));
  }

  private static Optional<String> notAllowed(JsonNode value, JsonNode allowed) {
    StringJoiner list = new StringJoiner(", ");
    for (JsonNode candidate : allowed) {
      if (candidate.equals(value)) {
        return Optional.empty();
      }
      list.add(Quoted.text(candidate.asText()));
    }
    return allowed.isEmpty()
        ? Optional.empty()
        : Optional.of(Quoted.text(value.asText()) + " is none of " + list);
  }

  private static Rule<JsonNode> valuesAreInBounds(String id, JsonNode schema) {
    return Rule.<JsonNode>of(id, "Numbers and lengths are within their bounds", DEFINITION)
        .reads("spec")
        .check(eachValue(schema, SchemaLimits::fault));
  }

  private static Rule<JsonNode> textsHaveTheirForm(String id, JsonNode schema) {
    return Rule.<JsonNode>of(id, "Texts have the form that the kind wants", DEFINITION)
        .reads("spec")
        .check(eachValue(schema, SchemaLimits::formFault));
  }

  /** Holds each value against what the schema knows of it. */
  private static Check<JsonNode> eachValue(
      JsonNode schema, BiFunction<JsonNode, JsonNode, Optional<String>> fault) {
    return (document, problems) ->
        SchemaWalk.through(
            document,
            schema,
            (value, known, at) -> fault.apply(value, known).ifPresent(why -> problems.at(at, why)));
  }
}

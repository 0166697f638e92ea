package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges findings against what the Go programs' validators said: verdict and blamed fields. */
final class FindingsVerdict {

  private final FieldTable table;
  private final String kind;

  FindingsVerdict(FieldTable table, String kind) {
    this.table = table;
    this.kind = kind;
  }

  Verdict judge(JsonNode expected, Findings findings) {
    List<String> mismatches = new ArrayList<>();
    boolean allowed = expected.path("allowed").asBoolean();
    if (allowed == findings.hasErrors()) {
      mismatches.add(
          "expected %s, got %s %s"
              .formatted(
                  allowed ? "allowed" : "refused", allowed ? "refused" : "allowed", findings));
    }
    if (expected.path("warnings").isEmpty() != findings.warnings().isEmpty()) {
      mismatches.add(
          "expected warnings %s, got %s".formatted(expected.path("warnings"), findings.warnings()));
    }
    if (!allowed && findings.hasErrors()) {
      blamed(expected.path("errors"), findings.errors(), mismatches);
    }
    return new Verdict(actual(findings), mismatches);
  }

  /** The upstream errors about whose field no finding says anything. */
  List<String> unblamed(JsonNode expected, List<Finding> findings) {
    List<String> mismatches = new ArrayList<>();
    for (JsonNode error : expected.path("errors")) {
      Set<String> fields = table.fieldsOf(kind, error.asText()).orElse(Set.of());
      if (findings.stream().noneMatch(finding -> isOneOf(fields, finding))) {
        mismatches.add("no finding of any severity is about one of %s".formatted(fields));
      }
    }
    return mismatches;
  }

  private void blamed(JsonNode errors, List<Finding> findings, List<String> mismatches) {
    Set<String> mayBeBlamed = new LinkedHashSet<>();
    for (JsonNode error : errors) {
      Optional<Set<String>> fields = table.fieldsOf(kind, error.asText());
      if (fields.isEmpty()) {
        mismatches.add("no field is known for " + error);
        return;
      }
      mayBeBlamed.addAll(fields.get());
      if (findings.stream().noneMatch(finding -> isOneOf(fields.get(), finding))) {
        mismatches.add("nothing blames one of %s for %s".formatted(fields.get(), error));
      }
    }
    for (Finding finding : findings) {
      if (!isOneOf(mayBeBlamed, finding)) {
        mismatches.add("%s blames a field that upstream does not".formatted(finding));
      }
    }
  }

  private static boolean isOneOf(Set<String> fields, Finding finding) {
    return fields.stream().anyMatch(field -> FieldTable.isField(field, finding.field().toString()));
  }

  private static JsonNode actual(Findings findings) {
    ObjectNode actual = Vectors.JSON.createObjectNode();
    actual.put("allowed", !findings.hasErrors());
    ArrayNode warnings = actual.putArray("warnings");
    findings.warnings().forEach(finding -> warnings.add(finding.message()));
    if (findings.hasErrors()) {
      ArrayNode errors = actual.putArray("errors");
      findings.errors().forEach(finding -> errors.add(finding.message()));
    }
    ArrayNode list = actual.putArray("findings");
    for (Finding finding : findings.all()) {
      list.addObject()
          .put("rule", finding.rule())
          .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
          .put("field", finding.field().toString())
          .put("message", finding.message());
    }
    return actual;
  }
}

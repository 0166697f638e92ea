package io.baremetal.api.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final Rule<Map<String, String>> NAMED =
      lacks("BMO-TEST-001", "name").check(present("name"));
  private static final Rule<Map<String, String>> SIZED =
      lacks("BMO-TEST-002", "size").check(present("size"));
  private static final Rule<Map<String, String>> FIRST =
      lacks("BMO-TEST-003", "first").decisive().check(present("first"));

  @Test
  void saysWhatWhereAndWhatToDo_whenARuleIsBroken() {
    Findings findings =
        RuleSet.<Map<String, String>>under(Profile.strict()).stage(List.of(NAMED)).check(Map.of());
    assertThat(findings.all())
        .containsExactly(
            new Finding(
                "BMO-TEST-001",
                Severity.ERROR,
                FieldPath.parse("name"),
                "name is missing; set name"));
    assertThat(findings).hasToString("ERROR name: name is missing; set name (BMO-TEST-001)");
  }

  @Test
  void throwsAllErrorsAtOnce_whenAskedTo() {
    Findings findings = all(Profile.strict()).check(Map.of());
    assertThatThrownBy(findings::throwIfErrors)
        .isInstanceOfSatisfying(
            InvalidObjectException.class,
            refusal -> assertThat(refusal.findings()).isEqualTo(findings))
        .hasMessageContaining("BMO-TEST-001")
        .hasMessageContaining("BMO-TEST-002");
  }

  @Test
  void onlyWarns_whenTheProfileSaysSo() {
    Findings findings =
        all(Profile.strict().with("BMO-TEST-001", Severity.WARNING).without("BMO-TEST-002"))
            .check(Map.of("first", "x"));
    assertThat(findings.hasErrors()).isFalse();
    assertThat(findings.warnings()).extracting(Finding::rule).containsExactly("BMO-TEST-001");
    findings.throwIfErrors();
  }

  @Test
  void reportsEverything_whenStrict() {
    assertThat(all(Profile.strict()).check(Map.of()).errors())
        .extracting(Finding::rule)
        .containsExactly("BMO-TEST-003", "BMO-TEST-001", "BMO-TEST-002");
  }

  @Test
  void leavesTheStage_whenUpstreamWould() {
    assertThat(all(Profile.upstream()).check(Map.of()).errors())
        .extracting(Finding::rule)
        .containsExactly("BMO-TEST-003", "BMO-TEST-002");
  }

  @Test
  void shutsTheGate_whenUpstreamWould() {
    RuleSet<Map<String, String>> gated =
        RuleSet.<Map<String, String>>under(Profile.upstream())
            .gate(List.of(NAMED))
            .stage(List.of(SIZED));
    assertThat(gated.check(Map.of()).errors()).hasSize(1);
    assertThat(gated.check(Map.of("name", "x")).errors()).hasSize(1);
    assertThat(gated.check(Map.of("name", "x", "size", "1")).errors()).isEmpty();
  }

  @Test
  void refusesOnlyNewFaults_whenRatcheting() {
    RuleSet<Change<Map<String, String>>> updates = updates(Profile.strict());
    Map<String, String> named = Map.of("name", "x");
    assertThat(updates.check(new Change<>(Map.of(), Map.of())).hasErrors()).isFalse();
    assertThat(updates.check(new Change<>(Map.of(), Map.of())).warnings()).hasSize(1);
    assertThat(updates.check(new Change<>(named, Map.of())).hasErrors()).isTrue();
  }

  @Test
  void refusesOldFaultsToo_whenUpstream() {
    assertThat(updates(Profile.upstream()).check(new Change<>(Map.of(), Map.of())).hasErrors())
        .isTrue();
  }

  @Test
  void holdsNothingAgainstAnObject_whenItIsBeingDeleted() {
    ObjectMapper json = new ObjectMapper();
    Ratchet<Change<Map<String, String>>> ratchet =
        Ratchet.ofFields(
            object -> json.createObjectNode().set("metadata", json.<JsonNode>valueToTree(object)));
    Change<Map<String, String>> deleting =
        new Change<>(Map.of("name", "x"), Map.of("deletionTimestamp", "2026-01-31T12:00:00Z"));
    assertThat(ratchet.isOld(NAMED, deleting)).isTrue();
  }

  private static RuleSet<Map<String, String>> all(Profile profile) {
    return RuleSet.<Map<String, String>>under(profile)
        .stage(List.of(FIRST, NAMED))
        .stage(List.of(SIZED));
  }

  private static RuleSet<Change<Map<String, String>>> updates(Profile profile) {
    ObjectMapper json = new ObjectMapper();
    return RuleSet.<Change<Map<String, String>>>under(profile)
        .stage(List.of(NAMED.on(Change::after)))
        .ratcheted(
            Ratchet.ofFields(
                object -> json.createObjectNode().set("spec", json.<JsonNode>valueToTree(object))));
  }

  private static Rule.Builder<Map<String, String>> lacks(String id, String field) {
    return Rule.<Map<String, String>>of(id, "There is a " + field, "set " + field)
        .reads("spec." + field);
  }

  private static Check<Map<String, String>> present(String field) {
    return (value, problems) -> {
      if (!value.containsKey(field)) {
        problems.at(field, field + " is missing");
      }
    };
  }
}

package io.baremetal.api.rule;

import io.baremetal.api.claim.HostClaim;
import io.baremetal.api.claim.HostRequirement;
import io.baremetal.api.claim.HostSelector;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which hosts a claim may have. */
final class HostSelectorRules {

  private static final String SELECTOR = "spec.hostSelector";
  private static final String LABELS = SELECTOR + ".matchLabels";
  private static final String EXPRESSIONS = SELECTOR + ".matchExpressions";
  private static final Set<String> OF_ONE = Set.of("=", "==", "!=");
  private static final Set<String> OF_SOME = Set.of("in", "notin");
  private static final Set<String> OF_NONE = Set.of("exists", "!");

  private HostSelectorRules() {}

  static Rule<HostClaim> labelsCanBeRead(String id) {
    return Rule.<HostClaim>of(id, "The labels that a host must have can be labels", LabelText.FORM)
        .reads(LABELS)
        .check(
            (claim, problems) ->
                claim
                    .spec()
                    .hostSelector()
                    .ifPresent(
                        selector ->
                            new TreeMap<>(selector.matchLabels())
                                .forEach((key, value) -> label(key, value, problems))));
  }

  private static void label(String key, String value, Problems problems) {
    FieldPath at = FieldPath.parse(LABELS).key(key);
    LabelText.keyFault(key).ifPresent(why -> problems.at(at, why));
    LabelText.valueFault(value).ifPresent(why -> problems.at(at, why));
  }

  static Rule<HostClaim> keysCanBeRead(String id) {
    return Rule.<HostClaim>of(
            id, "The keys of the labels that are compared can be keys", LabelText.FORM)
        .reads(EXPRESSIONS)
        .check(
            (claim, problems) ->
                each(
                    claim,
                    (at, requirement) ->
                        LabelText.keyFault(requirement.key())
                            .ifPresent(why -> problems.at(at.field("key"), why))));
  }

  static Rule<HostClaim> operatorsAreKnown(String id) {
    return Rule.<HostClaim>of(
            id,
            "Labels are compared in a known way",
            "use one of =, ==, !=, in, notin, exists and !, in lower case")
        .reads(EXPRESSIONS)
        .check(
            (claim, problems) ->
                each(
                    claim,
                    (at, requirement) -> {
                      if (!isKnown(requirement.operator())) {
                        problems.at(
                            at.field("operator"),
                            Quoted.text(requirement.operator()) + " is no operator");
                      }
                    }));
  }

  static Rule<HostClaim> valuesAreCounted(String id) {
    return Rule.<HostClaim>of(
            id,
            "A comparison of labels has as many values as its operator takes",
            "give =, == and != one value, in and notin at least one, exists and ! none ([])")
        .reads(EXPRESSIONS)
        .check(
            (claim, problems) ->
                each(
                    claim,
                    (at, requirement) ->
                        wrongCount(requirement)
                            .ifPresent(why -> problems.at(at.field("values"), why))));
  }

  static Rule<HostClaim> valuesCanBeRead(String id) {
    return Rule.<HostClaim>of(
            id, "The values that labels are compared with can be values", LabelText.FORM)
        .reads(EXPRESSIONS)
        .check((claim, problems) -> each(claim, (at, wanted) -> values(at, wanted, problems)));
  }

  private static void values(FieldPath at, HostRequirement requirement, Problems problems) {
    if (isKnown(requirement.operator()) && wrongCount(requirement).isEmpty()) {
      List<String> values = requirement.values();
      for (int i = 0; i < values.size(); i++) {
        FieldPath value = at.field("values").index(i);
        LabelText.valueFault(values.get(i)).ifPresent(why -> problems.at(value, why));
      }
    }
  }

  private static boolean isKnown(String operator) {
    return OF_ONE.contains(operator) || OF_SOME.contains(operator) || OF_NONE.contains(operator);
  }

  private static Optional<String> wrongCount(HostRequirement requirement) {
    String operator = requirement.operator();
    int count = requirement.values().size();
    boolean wrong =
        (OF_ONE.contains(operator) && count != 1)
            || (OF_SOME.contains(operator) && count == 0)
            || (OF_NONE.contains(operator) && count > 0);
    return wrong
        ? Optional.of(
            "the operator " + Quoted.text(operator) + " does not take " + count + " values")
        : Optional.empty();
  }

  private static void each(HostClaim claim, RequirementCheck check) {
    List<HostRequirement> all =
        claim.spec().hostSelector().map(HostSelector::matchExpressions).orElse(List.of());
    for (int i = 0; i < all.size(); i++) {
      check.test(FieldPath.parse(EXPRESSIONS).index(i), all.get(i));
    }
  }

  /** A check of one requirement in its place. */
  private interface RequirementCheck {
    void test(FieldPath at, HostRequirement requirement);
  }
}

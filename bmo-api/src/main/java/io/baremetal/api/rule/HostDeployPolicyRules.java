package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.claim.ClaimNamespaces;
import io.baremetal.api.claim.HostDeployPolicy;
import io.baremetal.api.claim.NamespaceLabel;
import io.baremetal.api.error.Quoted;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * All rules for a HostDeployPolicy. The Go programs check nothing of it before they use it. The
 * sets are immutable and thread-safe.
 */
public final class HostDeployPolicyRules {

  private static final String NAMESPACES = "spec.hostClaimNamespaces";
  private static final String NAMES = NAMESPACES + ".names";
  private static final String MATCHES = NAMESPACES + ".nameMatches";
  private static final String LABELS = NAMESPACES + ".hasLabels";

  /** Far more than a list of names needs, and not enough to exhaust the stack. */
  private static final int LONGEST_PATTERN = 500;

  private static final KindRules<HostDeployPolicy> RULES =
      KindRules.of(
          List.of(
              patternCanBeRead("BMO-DEPLOY-001"),
              labelsCanBeRead("BMO-DEPLOY-002"),
              letsSomebodyIn("BMO-DEPLOY-003"),
              doesNotLetEverybodyIn("BMO-DEPLOY-004")));

  private HostDeployPolicyRules() {}

  /** What a new policy must obey. */
  public static RuleSet<HostDeployPolicy> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed policy must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<HostDeployPolicy>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HostDeployPolicy> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<HostDeployPolicy> patternCanBeRead(String id) {
    return Rule.<HostDeployPolicy>of(
            id,
            "The pattern of namespaces is a regular expression; one that is not stops all claims",
            "write one such as ^team-")
        .reads(MATCHES)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) ->
                namespaces(policy)
                    .flatMap(ClaimNamespaces::nameMatches)
                    .flatMap(HostDeployPolicyRules::unreadable)
                    .ifPresent(why -> problems.at(MATCHES, why)));
  }

  private static Optional<String> unreadable(String pattern) {
    if (pattern.length() > LONGEST_PATTERN) {
      return Optional.of("the pattern has more than " + LONGEST_PATTERN + " characters");
    }
    try {
      Pattern.compile(pattern);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of(Quoted.text(pattern) + " is no regular expression");
    }
  }

  private static Rule<HostDeployPolicy> labelsCanBeRead(String id) {
    return Rule.<HostDeployPolicy>of(
            id, "The labels that a namespace must have can be labels", LabelText.FORM)
        .reads(LABELS)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) -> {
              List<NamespaceLabel> labels =
                  namespaces(policy).map(ClaimNamespaces::hasLabels).orElse(List.of());
              for (int i = 0; i < labels.size(); i++) {
                label(labels.get(i), FieldPath.parse(LABELS).index(i), problems);
              }
            });
  }

  private static void label(NamespaceLabel label, FieldPath at, Problems problems) {
    LabelText.keyFault(label.name()).ifPresent(why -> problems.at(at.field("name"), why));
    label
        .value()
        .flatMap(LabelText::valueFault)
        .ifPresent(why -> problems.at(at.field("value"), why));
  }

  private static Rule<HostDeployPolicy> letsSomebodyIn(String id) {
    return Rule.<HostDeployPolicy>of(
            id,
            "A policy lets at least one namespace in",
            "name namespaces, or remove the empty list")
        .reads(NAMESPACES)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) -> {
              if (namespaces(policy).isEmpty()) {
                problems.at(NAMESPACES, "a policy without it lets nobody in");
              } else if (namespaces(policy)
                  .flatMap(ClaimNamespaces::names)
                  .filter(List::isEmpty)
                  .isPresent()) {
                problems.at(NAMES, "an empty list lets nobody in");
              }
            });
  }

  private static Rule<HostDeployPolicy> doesNotLetEverybodyIn(String id) {
    return Rule.<HostDeployPolicy>of(
            id,
            "A policy does not hand its hosts to every namespace by accident",
            "name namespaces, or say so by nameMatches: .*")
        .reads(NAMESPACES)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) ->
                namespaces(policy)
                    .filter(given -> given.names().isEmpty())
                    .filter(given -> HostFacts.nonEmpty(given.nameMatches()).isEmpty())
                    .filter(given -> given.hasLabels().isEmpty())
                    .ifPresent(
                        given ->
                            problems.at(NAMESPACES, "without a condition it lets everybody in")));
  }

  private static Optional<ClaimNamespaces> namespaces(HostDeployPolicy policy) {
    return policy.spec().hostClaimNamespaces();
  }
}

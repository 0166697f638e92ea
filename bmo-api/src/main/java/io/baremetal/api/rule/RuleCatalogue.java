package io.baremetal.api.rule;

import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of all kinds: printed as a page, and asked whether an id exists. */
public final class RuleCatalogue {

  private static final List<Section> SECTIONS =
      List.of(
          Section.of("BareMetalHost", HostRules::create, HostRules::update),
          Section.of("Provisioning", ProvisioningRules::create, ProvisioningRules::update));

  private static final String INTRODUCTION =
      """
      # Rules

      Every finding names the rule that it comes from. An `error` refuses the object, a `warning`
      tells its owner, `off` says nothing. The three profiles are built in: `strict` is the
      library's default, `upstream` judges exactly as the Go programs do, `readme` is strict and
      takes the README of the cluster-baremetal-operator to the letter. Severities can be changed
      rule by rule: `Profile.strict().with("BMO-HOST-012", Severity.WARNING)`.

      On update, `strict` and `readme` refuse only what the update breaks: an error becomes a
      warning when none of the fields of its rule has changed, or the object is being deleted.

      """;

  private RuleCatalogue() {}

  /**
   * The page of all rules in Markdown: what severities and profiles are, then for each kind a table
   * with id, what must be true, when it is judged, the severity in each built-in profile, the
   * fields that decide, and what to do. Ends with a line break.
   */
  public static String markdown() {
    return SECTIONS.stream()
        .map(Section::markdown)
        .collect(Collectors.joining("\n", INTRODUCTION, ""));
  }

  /** Ids of all rules, sorted. */
  public static Set<String> ids() {
    return SECTIONS.stream()
        .flatMap(section -> section.rules().stream())
        .map(Rule::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Ids that a profile was changed for although there is no such rule: most likely misspelt. */
  public static Set<String> unknownIds(Profile profile) {
    Set<String> unknown = new TreeSet<>(profile.changedRules());
    unknown.removeAll(ids());
    return unknown;
  }

  /**
   * The rules of one kind.
   *
   * @param kind name of the kind
   * @param rules all of them, sorted by id
   * @param onCreate ids of those that judge a new object
   * @param onUpdate ids of those that judge a changed one
   */
  private record Section(
      String kind, List<Rule<?>> rules, Set<String> onCreate, Set<String> onUpdate) {

    static <T> Section of(
        String kind,
        Function<Profile, RuleSet<T>> create,
        Function<Profile, RuleSet<Change<T>>> update) {
      RuleSet<T> created = create.apply(Profile.strict());
      RuleSet<Change<T>> updated = update.apply(Profile.strict());
      Set<String> onCreate = ids(created);
      Stream<Rule<Change<T>>> others =
          updated.rules().stream().filter(rule -> !onCreate.contains(rule.id()));
      List<Rule<?>> all =
          Stream.<Rule<?>>concat(created.rules().stream(), others)
              .sorted(Comparator.comparing(Rule::id))
              .toList();
      return new Section(kind, all, onCreate, ids(updated));
    }

    private static Set<String> ids(RuleSet<?> set) {
      return set.rules().stream().map(Rule::id).collect(Collectors.toSet());
    }

    String markdown() {
      return "## "
          + kind
          + "\n\n| id | must be true | when | strict | upstream | readme | fields | what to do |\n"
          + "| --- | --- | --- | --- | --- | --- | --- | --- |\n"
          + rules.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Rule<?> rule) {
      return Stream.of(
              rule.id(),
              rule.meaning(),
              when(rule),
              severity(rule, Profile.Base.STRICT),
              severity(rule, Profile.Base.UPSTREAM),
              severity(rule, Profile.Base.README),
              fields(rule),
              rule.fix())
          .map(cell -> cell.replace("|", "\\|"))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private String when(Rule<?> rule) {
      if (!onCreate.contains(rule.id())) {
        return "update";
      }
      return onUpdate.contains(rule.id()) ? "create, update" : "create";
    }

    private static String fields(Rule<?> rule) {
      return rule.reads().stream()
          .map(FieldPath::toString)
          .map(field -> "`" + field + "`")
          .collect(Collectors.joining(", "));
    }

    private static String severity(Rule<?> rule, Profile.Base base) {
      return rule.severityIn(base)
          .map(Severity::name)
          .map(name -> name.toLowerCase(Locale.ROOT))
          .orElse("off");
    }
  }
}

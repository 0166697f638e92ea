package io.baremetal.api.rule;

import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of all kinds: printed as a page, and asked whether an id exists. */
public final class RuleCatalogue {

  private static final List<Section> SECTIONS = sections();

  private static final String INTRODUCTION =
      """
      # Rules

      Every finding names the rule that it comes from. An `error` refuses the object, a `warning`
      tells its owner, `off` says nothing. The three profiles are built in: `strict` is the
      library's default, `upstream` judges exactly as the Go programs do, `readme` is strict and
      takes the README of the cluster-baremetal-operator to the letter. Severities can be changed
      rule by rule: `Profile.strict().with("BMO-HOST-012", Severity.WARNING)`.

      On update, `strict` and `readme` refuse only what the update breaks: an error becomes a
      warning when none of the fields of its rule has changed, or nothing in the spec, or the
      object is being deleted.

      The column `when` says when a rule is judged: when an object is created, updated or deleted
      (`create`, `update`, `delete`), when an operator is about to act on it (`apply`), or when it
      is seen next to others (`fleet`). The example is what breaks the rule: a merge patch on a
      sound object, with an arrow between before and after where the change counts.

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

  /** What there is to say about the rule of that id; empty if there is none. */
  public static Optional<Rule<?>> find(String id) {
    for (Section section : SECTIONS) {
      for (Rule<?> rule : section.rules()) {
        if (rule.id().equals(id)) {
          return Optional.of(rule);
        }
      }
    }
    return Optional.empty();
  }

  /** Ids that a profile was changed for although there is no such rule: most likely misspelt. */
  public static Set<String> unknownIds(Profile profile) {
    Set<String> unknown = new TreeSet<>(profile.changedRules());
    unknown.removeAll(ids());
    return unknown;
  }

  private static List<Section> sections() {
    Profile profile = Profile.strict();
    List<Section> all = new ArrayList<>();
    Map<String, RuleSet<?>> documents = new LinkedHashMap<>();
    documents.put("create", SchemaRules.of(Kinds.ALL.get(0), profile));
    documents.put("update", SchemaRules.ofChanges(Kinds.ALL.get(0), profile));
    all.add(Section.of(RuleExamples.DOCUMENTS, documents));
    Kinds.ALL.forEach(kind -> all.add(Section.of(kind.name(), kind.sets(profile))));
    Map<String, RuleSet<?>> fleet = new LinkedHashMap<>();
    FleetRules.sets(profile).forEach(set -> fleet.put("fleet" + fleet.size(), set));
    all.add(Section.of(RuleExamples.FLEET, fleet));
    all.add(Section.of(RuleExamples.SITES, Map.of("fleet", SiteRules.under(profile))));
    return List.copyOf(all);
  }

  /**
   * The rules of one kind.
   *
   * @param title name of the kind
   * @param rules all of them, sorted by id
   * @param when when each is judged, by id
   */
  private record Section(String title, List<Rule<?>> rules, Map<String, String> when) {

    static Section of(String title, Map<String, RuleSet<?>> sets) {
      Map<String, Rule<?>> rules = new TreeMap<>();
      Map<String, String> when = new TreeMap<>();
      sets.forEach(
          (name, set) ->
              set.rules()
                  .forEach(
                      rule -> {
                        rules.putIfAbsent(rule.id(), rule);
                        when.merge(
                            rule.id(),
                            name.replaceAll("[0-9]", ""),
                            (first, second) -> first + ", " + second);
                      }));
      return new Section(title, List.copyOf(rules.values()), when);
    }

    String markdown() {
      return "## "
          + title
          + "\n\n| id | must be true | when | strict | upstream | readme | fields | fails | what to"
          + " do |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
          + rules.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Rule<?> rule) {
      return Stream.of(
              rule.id(),
              rule.meaning(),
              when.getOrDefault(rule.id(), ""),
              severity(rule, Profile.Base.STRICT),
              severity(rule, Profile.Base.UPSTREAM),
              severity(rule, Profile.Base.README),
              fields(rule),
              RuleExamples.shown(title, rule.id()),
              rule.fix())
          .map(cell -> cell.replace("|", "\\|"))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
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

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

  private RuleCatalogue() {}

  /**
   * The page of all rules in Markdown: a heading for each kind and under it a table with id, what
   * must be true, when it is judged, the severity in each built-in profile, the fields that decide,
   * and what to do. Ends with a line break.
   */
  public static String markdown() {
    return SECTIONS.stream().map(Section::markdown).collect(Collectors.joining("\n"));
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
   * @param onlyChanges ids of those that need an object before and after
   */
  private record Section(String kind, List<Rule<?>> rules, Set<String> onlyChanges) {

    static <T> Section of(
        String kind,
        Function<Profile, RuleSet<T>> create,
        Function<Profile, RuleSet<Change<T>>> update) {
      Set<String> onCreate = ids(create.apply(Profile.strict()));
      Set<String> onlyChanges = new TreeSet<>(ids(update.apply(Profile.strict())));
      onlyChanges.removeAll(onCreate);
      List<Rule<?>> all =
          Stream.<Rule<?>>concat(
                  create.apply(Profile.strict()).rules().stream(),
                  update.apply(Profile.strict()).rules().stream()
                      .filter(rule -> onlyChanges.contains(rule.id())))
              .sorted(Comparator.comparing(Rule::id))
              .toList();
      return new Section(kind, all, onlyChanges);
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
              onlyChanges.contains(rule.id()) ? "update" : "create, update",
              severity(rule, Profile.Base.STRICT),
              severity(rule, Profile.Base.UPSTREAM),
              severity(rule, Profile.Base.README),
              fields(rule),
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

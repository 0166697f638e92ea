package io.baremetal.api.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rules of one kind and one operation under one profile. Rules stand in stages; each stage is
 * judged whatever came out of the others, but for a gate, which shuts out all that comes after it.
 *
 * <p>Thread-safe.
 *
 * @param <T> what is judged: an object, or the {@link Change} of one
 */
public final class RuleSet<T> {

  private final Profile profile;
  private final List<Stage<T>> stages;
  private final Ratchet<T> ratchet;
  // Judges the subject of a value, where that is had once for all rules.
  private final Optional<Function<T, Findings>> bySubject;

  private RuleSet(
      Profile profile,
      List<Stage<T>> stages,
      Ratchet<T> ratchet,
      Optional<Function<T, Findings>> bySubject) {
    this.profile = profile;
    this.stages = List.copyOf(stages);
    this.ratchet = ratchet;
    this.bySubject = bySubject;
  }

  /** A set without rules. */
  public static <T> RuleSet<T> under(Profile profile) {
    return new RuleSet<>(profile, List.of(), (rule, value) -> false, Optional.empty());
  }

  /** The same set with one more stage. */
  public RuleSet<T> stage(List<Rule<T>> rules) {
    return plus(Stage.of(rules, profile, false));
  }

  /**
   * The same set with a stage that must be passed first: where the profile stops early, an error in
   * it hides everything after it.
   */
  public RuleSet<T> gate(List<Rule<T>> rules) {
    return plus(Stage.of(rules, profile, true));
  }

  private RuleSet<T> plus(Stage<T> stage) {
    List<Stage<T>> all = new ArrayList<>(stages);
    all.add(stage);
    return new RuleSet<>(profile, all, ratchet, Optional.empty());
  }

  /**
   * The same set, but where the profile ratchets, errors of rules that the value does not break
   * anew are warnings.
   */
  public RuleSet<T> ratcheted(Ratchet<T> by) {
    return new RuleSet<>(profile, stages, by, Optional.empty());
  }

  /** The same set for something from which its subject can be had; that is done once a value. */
  public <S> RuleSet<S> on(Function<S, T> subject) {
    List<Stage<S>> same = stages.stream().map(stage -> stage.on(subject, profile)).toList();
    return new RuleSet<>(
        profile,
        same,
        (rule, value) -> ratchet.isOld(rule, subject.apply(value)),
        Optional.of(value -> check(subject.apply(value))));
  }

  /** All rules, in order, also those that the profile switches off. */
  public List<Rule<T>> rules() {
    return stages.stream().flatMap(stage -> stage.rules().stream()).toList();
  }

  /** Judges a value. Never throws, whatever the value. */
  public Findings check(T value) {
    return bySubject.map(judge -> judge.apply(value)).orElseGet(() -> byStages(value));
  }

  private Findings byStages(T value) {
    List<Finding> all = new ArrayList<>();
    for (Stage<T> stage : stages) {
      List<Finding> found = check(stage, value);
      all.addAll(found);
      if (stage.isGate() && profile.stopsEarly() && found.stream().anyMatch(Finding::isError)) {
        break;
      }
    }
    return new Findings(all);
  }

  private List<Finding> check(Stage<T> stage, T value) {
    List<Finding> all = new ArrayList<>();
    for (Active<T> active : stage.active()) {
      List<Finding> found = check(active, value);
      all.addAll(found);
      if (active.rule().isDecisive() && profile.stopsEarly() && hasError(found)) {
        break;
      }
    }
    return all;
  }

  private List<Finding> check(Active<T> active, T value) {
    List<Finding> found = active.rule().findings(value, active.severity());
    return hasError(found) && profile.ratchets() && ratchet.isOld(active.rule(), value)
        ? found.stream().map(finding -> finding.withSeverity(Severity.WARNING)).toList()
        : found;
  }

  private static boolean hasError(List<Finding> found) {
    return !found.isEmpty() && found.get(0).isError();
  }

  /**
   * Rules that belong together.
   *
   * @param rules in the order of judging
   * @param active those of them that the profile switches on
   * @param isGate whether the rest is judged only after this one
   */
  private record Stage<T>(List<Rule<T>> rules, List<Active<T>> active, boolean isGate) {

    <S> Stage<S> on(Function<S, T> subject, Profile profile) {
      return of(rules.stream().map(rule -> rule.on(subject)).toList(), profile, isGate);
    }

    static <T> Stage<T> of(List<Rule<T>> rules, Profile profile, boolean isGate) {
      List<Active<T>> active = new ArrayList<>();
      for (Rule<T> rule : rules) {
        profile.severityOf(rule).ifPresent(severity -> active.add(new Active<>(rule, severity)));
      }
      return new Stage<>(List.copyOf(rules), List.copyOf(active), isGate);
    }
  }

  /**
   * A rule that the profile switches on.
   *
   * @param severity how severely it takes the rule
   */
  private record Active<T>(Rule<T> rule, Severity severity) {}
}

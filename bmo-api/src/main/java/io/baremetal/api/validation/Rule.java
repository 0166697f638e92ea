package io.baremetal.api.validation;

import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.error.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Something that must be true of a value. Rules are values themselves: an id that never changes its
 * meaning, a sentence, advice, the fields that decide, the severity in each built-in profile, and a
 * test. A different meaning is a different rule with an id of its own.
 *
 * @param <T> what is judged
 */
public final class Rule<T> {

  private static final Pattern ID = Pattern.compile("BMO-[A-Z]+-[0-9]{3}");

  private final Builder<T> about;
  private final Check<T> check;

  private Rule(Builder<T> about, Check<T> check) {
    this.about = about;
    this.check = check;
  }

  /**
   * Begins a rule.
   *
   * @param id such as {@code BMO-HOST-001}
   * @param meaning what must be true, as a sentence without full stop
   * @param fix what to do when it is not, as half a sentence that follows "; "
   * @throws InvalidValueException if the id has another form
   */
  public static <T> Builder<T> of(String id, String meaning, String fix) {
    return new Builder<>(checkedId(id), meaning, fix, List.of(), everywhere(), false);
  }

  static String checkedId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidValueException(
          Quoted.text(id) + " is not the id of a rule, such as BMO-HOST-001");
    }
    return id;
  }

  private static Map<Profile.Base, Severity> everywhere() {
    Map<Profile.Base, Severity> levels = new EnumMap<>(Profile.Base.class);
    Arrays.stream(Profile.Base.values()).forEach(base -> levels.put(base, Severity.ERROR));
    return levels;
  }

  /** Stable id, for example {@code BMO-HOST-001}. */
  public String id() {
    return about.id;
  }

  /** What must be true. */
  public String meaning() {
    return about.meaning;
  }

  /** What to do when it is not. */
  public String fix() {
    return about.fix;
  }

  /** The fields that decide; an update that changes none of them cannot break the rule anew. */
  public List<FieldPath> reads() {
    return about.reads;
  }

  /** How severely a built-in profile takes the rule; empty if it is off there. */
  public Optional<Severity> severityIn(Profile.Base base) {
    return Optional.ofNullable(about.levels.get(base));
  }

  boolean isDecisive() {
    return about.decisive;
  }

  /** The same rule about something from which its subject can be had. */
  public <S> Rule<S> on(Function<S, T> subject) {
    Builder<S> same =
        new Builder<>(
            about.id, about.meaning, about.fix, about.reads, about.levels, about.decisive);
    return same.check((value, problems) -> check.test(subject.apply(value), problems));
  }

  /** The same rule about something that may have its subject; silent where it has none. */
  public <S> Rule<S> onAny(Function<S, Optional<T>> subject) {
    Builder<S> same =
        new Builder<>(
            about.id, about.meaning, about.fix, about.reads, about.levels, about.decisive);
    return same.check(
        (value, problems) ->
            subject.apply(value).ifPresent(present -> check.test(present, problems)));
  }

  List<Finding> findings(T value, Severity severity) {
    Problems problems = new Problems(about.reads);
    check.test(value, problems);
    if (problems.found().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(problems.found().size());
    for (Problems.Problem problem : problems.found()) {
      findings.add(
          new Finding(about.id, severity, problem.field(), problem.message() + "; " + about.fix));
    }
    return findings;
  }

  /** Id and meaning. */
  @Override
  public String toString() {
    return about.id + ": " + about.meaning;
  }

  /**
   * A rule without its test. Immutable: each method returns another one.
   *
   * @param <T> what is judged
   */
  public static final class Builder<T> {

    private final String id;
    private final String meaning;
    private final String fix;
    private final List<FieldPath> reads;
    private final Map<Profile.Base, Severity> levels;
    private final boolean decisive;

    private Builder(
        String id,
        String meaning,
        String fix,
        List<FieldPath> reads,
        Map<Profile.Base, Severity> levels,
        boolean decisive) {
      this.id = id;
      this.meaning = meaning;
      this.fix = fix;
      this.reads = reads;
      this.levels = new EnumMap<>(levels);
      this.decisive = decisive;
    }

    /** Names the fields that decide, as {@link FieldPath#parse} reads them. */
    public Builder<T> reads(String... fields) {
      List<FieldPath> paths = Arrays.stream(fields).map(FieldPath::parse).toList();
      return new Builder<>(id, meaning, fix, paths, levels, decisive);
    }

    /** Gives the rule this severity in one built-in profile. */
    public Builder<T> as(Severity severity, Profile.Base base) {
      Builder<T> changed = new Builder<>(id, meaning, fix, reads, levels, decisive);
      changed.levels.put(base, severity);
      return changed;
    }

    /** Gives the rule this severity in all built-in profiles. */
    public Builder<T> as(Severity severity) {
      Builder<T> changed = this;
      for (Profile.Base base : Profile.Base.values()) {
        changed = changed.as(severity, base);
      }
      return changed;
    }

    /** Switches the rule off in one built-in profile. */
    public Builder<T> offIn(Profile.Base base) {
      Builder<T> changed = new Builder<>(id, meaning, fix, reads, levels, decisive);
      changed.levels.remove(base);
      return changed;
    }

    /** Marks a rule after whose error the Go programs look at nothing more of the same stage. */
    public Builder<T> decisive() {
      return new Builder<>(id, meaning, fix, reads, levels, true);
    }

    /** Completes the rule. */
    public Rule<T> check(Check<T> check) {
      return new Rule<>(this, check);
    }
  }
}

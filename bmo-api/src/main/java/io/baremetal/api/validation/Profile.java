package io.baremetal.api.validation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How severely each rule is taken, and which defaults apply. A profile is data: rules do not know
 * it. Three are built in; derive others from them: {@code Profile.strict().with("BMO-HOST-012",
 * Severity.WARNING)}.
 */
public final class Profile {

  private final Base base;
  private final Map<String, Optional<Severity>> changes;

  private final Set<Defaulting> defaults;

  private Profile(Base base, Map<String, Optional<Severity>> changes, Set<Defaulting> defaults) {
    this.base = base;
    this.changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    this.defaults = Set.copyOf(defaults);
  }

  /** Good sense, beyond what the Go programs check; the default of the library. */
  public static Profile strict() {
    return new Profile(Base.STRICT, Map.of(), EnumSet.allOf(Defaulting.class));
  }

  /**
   * Accepts and refuses exactly what the Go programs do, and no more than they report at once; the
   * default of the drop-in operators.
   */
  public static Profile upstream() {
    return new Profile(Base.UPSTREAM, Map.of(), Set.of());
  }

  /**
   * {@link #strict()} and the letter of the cluster-baremetal-operator's README: once created, only
   * the DHCP range of a Provisioning may change.
   */
  public static Profile readme() {
    return new Profile(Base.README, Map.of(), EnumSet.allOf(Defaulting.class));
  }

  /** The same profile, but the rule of that id has the given severity. */
  public Profile with(String ruleId, Severity severity) {
    return changed(ruleId, Optional.of(severity));
  }

  /** The same profile without the rule of that id. */
  public Profile without(String ruleId) {
    return changed(ruleId, Optional.empty());
  }

  private Profile changed(String ruleId, Optional<Severity> severity) {
    Map<String, Optional<Severity>> all = new TreeMap<>(changes);
    all.put(Rule.checkedId(ruleId), severity);
    return new Profile(base, all, defaults);
  }

  /** The same profile, filling in the default. */
  public Profile with(Defaulting defaulting) {
    Set<Defaulting> all = EnumSet.of(defaulting);
    all.addAll(defaults);
    return new Profile(base, changes, all);
  }

  /** The same profile, not filling in the default. */
  public Profile without(Defaulting defaulting) {
    Set<Defaulting> all = EnumSet.allOf(Defaulting.class);
    all.retainAll(defaults);
    all.remove(defaulting);
    return new Profile(base, changes, all);
  }

  /** The built-in profile that this one is derived from. */
  public Base base() {
    return base;
  }

  /** Ids of the rules whose severity was changed by hand. */
  public Set<String> changedRules() {
    return changes.keySet();
  }

  /** How severely a rule is taken; empty if it is switched off. */
  public Optional<Severity> severityOf(Rule<?> rule) {
    Optional<Severity> changed = changes.get(rule.id());
    return changed == null ? rule.severityIn(base) : changed;
  }

  /** Whether a default is filled in. */
  public boolean applies(Defaulting defaulting) {
    return defaults.contains(defaulting);
  }

  /**
   * Whether an update may be refused only for what it changes: of the rest, errors become warnings.
   */
  public boolean ratchets() {
    return base != Base.UPSTREAM;
  }

  /** Whether an error hides what the Go programs do not look at any more after it. */
  boolean stopsEarly() {
    return base == Base.UPSTREAM;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Profile that
        && base == that.base
        && changes.equals(that.changes)
        && defaults.equals(that.defaults);
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, changes, defaults);
  }

  /** The base and what was changed. */
  @Override
  public String toString() {
    return base + (changes.isEmpty() ? "" : " with " + changes);
  }

  /** The built-in profiles. */
  public enum Base {
    /** See {@link Profile#strict()}. */
    STRICT,
    /** See {@link Profile#upstream()}. */
    UPSTREAM,
    /** See {@link Profile#readme()}. */
    README
  }
}

package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.firmware.HostUpdatePolicy;
import io.baremetal.api.firmware.HostUpdatePolicySpec;
import io.baremetal.api.firmware.UpdateTime;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;

/**
 * All rules for a HostUpdatePolicy. The Go programs check nothing of it. The sets are immutable and
 * thread-safe.
 */
public final class HostUpdatePolicyRules {

  private static final String SETTINGS = "spec.firmwareSettings";
  private static final String UPDATES = "spec.firmwareUpdates";

  private static final KindRules<HostUpdatePolicy> RULES =
      KindRules.of(List.of(timesAreKnown("BMO-UPDATE-001"), saysSomething("BMO-UPDATE-002")));

  private HostUpdatePolicyRules() {}

  /** What a new policy must obey. */
  public static RuleSet<HostUpdatePolicy> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed policy must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<HostUpdatePolicy>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HostUpdatePolicy> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<HostUpdatePolicy> timesAreKnown(String id) {
    return Rule.<HostUpdatePolicy>of(
            id, "The time at which firmware is changed is known", "use onPreparing or onReboot")
        .reads(SETTINGS, UPDATES)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) -> {
              known(SETTINGS, policy.spec().firmwareSettings(), problems);
              known(UPDATES, policy.spec().firmwareUpdates(), problems);
            });
  }

  private static void known(String field, Optional<UpdateTime> time, Problems problems) {
    time.filter(given -> !given.isKnown())
        .ifPresent(given -> problems.at(field, "it is " + Quoted.text(given.wire())));
  }

  private static Rule<HostUpdatePolicy> saysSomething(String id) {
    return Rule.<HostUpdatePolicy>of(
            id,
            "A policy differs from what happens without one",
            "set a field to onReboot, or remove the policy")
        .reads(SETTINGS, UPDATES)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (policy, problems) -> {
              HostUpdatePolicySpec spec = policy.spec();
              if (isDefault(spec.firmwareSettings()) && isDefault(spec.firmwareUpdates())) {
                problems.at("spec", "everything is done while a host is being prepared anyway");
              }
            });
  }

  private static boolean isDefault(Optional<UpdateTime> time) {
    return time.filter(given -> !given.equals(UpdateTime.ON_PREPARING)).isEmpty();
  }
}

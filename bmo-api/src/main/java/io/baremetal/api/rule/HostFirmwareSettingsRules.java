package io.baremetal.api.rule;

import io.baremetal.api.firmware.HostFirmwareSettings;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;

/**
 * All rules for a HostFirmwareSettings, in the order in which findings come. What a machine makes
 * of a setting is known only from its FirmwareSchema: see {@link #applicable}. The sets are
 * immutable and thread-safe.
 */
public final class HostFirmwareSettingsRules {

  private static final KindRules<HostFirmwareSettings> RULES =
      KindRules.of(List.of(SettingRules.nonePassword("BMO-SETTINGS-001")));

  private static final List<Rule<WantedSettings>> APPLICABLE =
      List.of(
          SettingRules.machineHasThem("BMO-SETTINGS-002"),
          SettingRules.schemaHasThem("BMO-SETTINGS-003"),
          SettingRules.canBeWritten("BMO-SETTINGS-004"),
          SettingRules.arePublic("BMO-SETTINGS-005"),
          SettingRules.areOfKnownType("BMO-SETTINGS-006"),
          SettingRules.areAmongTheAllowed("BMO-SETTINGS-007"),
          SettingRules.areIntegers("BMO-SETTINGS-008"),
          SettingRules.areInBounds("BMO-SETTINGS-009"),
          SettingRules.areOfRightLength("BMO-SETTINGS-010"),
          SettingRules.areBooleans("BMO-SETTINGS-011"));

  private HostFirmwareSettingsRules() {}

  /** What a new object must obey. */
  public static RuleSet<HostFirmwareSettings> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed object must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<HostFirmwareSettings>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HostFirmwareSettings> delete(Profile profile) {
    return RULES.delete(profile);
  }

  /** What an operator looks at before it applies settings to a machine. */
  public static RuleSet<WantedSettings> applicable(Profile profile) {
    return RuleSet.<WantedSettings>under(profile).stage(APPLICABLE);
  }
}

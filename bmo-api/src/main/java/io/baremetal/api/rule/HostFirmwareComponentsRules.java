package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.firmware.FirmwareUpdate;
import io.baremetal.api.firmware.HostFirmwareComponents;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * All rules for a HostFirmwareComponents, in the order in which findings come. The sets are
 * immutable and thread-safe.
 */
public final class HostFirmwareComponentsRules {

  private static final FieldPath UPDATES = FieldPath.parse("spec.updates");
  private static final String NIC = "nic:";
  private static final Set<String> COMPONENTS = Set.of("bmc", "bios");
  private static final String CHOICE = "use bmc, bios, or nic: with the name of a card behind it";

  private static final KindRules<HostFirmwareComponents> RULES =
      KindRules.of(
          List.of(
              urlsCanBeFetched("BMO-COMPONENTS-001"),
              componentsAreKnown("BMO-COMPONENTS-002"),
              componentsAreDistinct("BMO-COMPONENTS-003")));

  private static final List<Rule<HostFirmwareComponents>> APPLICABLE =
      List.of(componentsCanBeUpdated("BMO-COMPONENTS-004"));

  private HostFirmwareComponentsRules() {}

  /** What a new object must obey. */
  public static RuleSet<HostFirmwareComponents> create(Profile profile) {
    return RULES.create(profile);
  }

  /**
   * What a changed object must obey. Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<HostFirmwareComponents>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HostFirmwareComponents> delete(Profile profile) {
    return RULES.delete(profile);
  }

  /**
   * What an operator looks at before it installs the updates of an object that is there; the Go
   * programs let nonsense in and refuse it only here.
   */
  public static RuleSet<HostFirmwareComponents> applicable(Profile profile) {
    return RuleSet.<HostFirmwareComponents>under(profile).stage(APPLICABLE);
  }

  private static Rule<HostFirmwareComponents> urlsCanBeFetched(String id) {
    return Rule.<HostFirmwareComponents>of(
            id, "Each firmware update has a URL from which it can be fetched", FetchedUrl.FIX)
        .reads("spec.updates")
        .check(
            (components, problems) ->
                each(
                    components,
                    (at, update) ->
                        FetchedUrl.fault(update.url())
                            .ifPresent(why -> problems.at(at.field("url"), why))));
  }

  private static Rule<HostFirmwareComponents> componentsAreKnown(String id) {
    return Rule.<HostFirmwareComponents>of(
            id, "Firmware updates are asked for known components only", CHOICE)
        .reads("spec.updates")
        .offIn(UPSTREAM)
        .check(HostFirmwareComponentsRules::unknownComponents);
  }

  private static Rule<HostFirmwareComponents> componentsCanBeUpdated(String id) {
    return Rule.<HostFirmwareComponents>of(
            id, "Updates are installed only if all of them are for known components", CHOICE)
        .reads("spec.updates")
        .check(HostFirmwareComponentsRules::unknownComponents);
  }

  private static void unknownComponents(HostFirmwareComponents components, Problems problems) {
    each(
        components,
        (at, update) -> {
          String name = update.component();
          if (!COMPONENTS.contains(name) && !name.startsWith(NIC)) {
            problems.at(
                at.field("component"), Quoted.text(name) + " is no component with firmware");
          }
        });
  }

  private static Rule<HostFirmwareComponents> componentsAreDistinct(String id) {
    return Rule.<HostFirmwareComponents>of(
            id, "No component is updated twice", "keep the update that shall be in effect")
        .reads("spec.updates")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (components, problems) -> {
              Set<String> seen = new HashSet<>();
              each(
                  components,
                  (at, update) -> {
                    if (!seen.add(update.component())) {
                      problems.at(
                          at.field("component"),
                          Quoted.text(update.component()) + " is updated by an entry before");
                    }
                  });
            });
  }

  private static void each(
      HostFirmwareComponents components, BiConsumer<FieldPath, FirmwareUpdate> check) {
    List<FirmwareUpdate> updates = components.spec().updates();
    for (int i = 0; i < updates.size(); i++) {
      check.accept(UPDATES.index(i), updates.get(i));
    }
  }
}

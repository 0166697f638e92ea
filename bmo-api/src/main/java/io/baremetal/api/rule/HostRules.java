package io.baremetal.api.rule;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.Image;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Ratchet;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * All rules for a BareMetalHost, in the order in which findings come. The sets are immutable and
 * thread-safe; make one once and keep it.
 */
public final class HostRules {

  private static final List<Rule<JudgedHost>> ALWAYS =
      List.of(
          BmcRules.addressCanBeRead("BMO-HOST-001"),
          HostBasicRules.firmwareFieldIsUnused("BMO-HOST-002"),
          HostBasicRules.secretsAreNear("BMO-HOST-003"),
          RaidRules.volumesAreOfOneKind("BMO-HOST-004"),
          RaidRules.chosenDisksHaveController("BMO-HOST-005"),
          RaidRules.diskCountsAgree("BMO-HOST-006"),
          RaidRules.oneVolumeIsRoot("BMO-HOST-007"),
          RaidRules.rootIsChosenOnce("BMO-HOST-008"),
          RaidRules.rootVolumeIsMirrored("BMO-HOST-009"),
          DriverRules.canBuildRaid("BMO-HOST-010"),
          DriverRules.bootMacIsKnown("BMO-HOST-011"),
          MacRules.bootMacCanBeRead("BMO-HOST-012"),
          DriverRules.canBootSecurely("BMO-HOST-013"),
          HostBasicRules.nameIsPlain("BMO-HOST-014"),
          HostBasicRules.nameIsNoUuid("BMO-HOST-015"),
          RootDeviceRules.deviceNameIsDevice("BMO-HOST-016"),
          RootDeviceRules.deviceNameIsStable("BMO-HOST-017"),
          ImageRules.urlCanBeFetched("BMO-HOST-018").on(HostRules::image),
          ImageRules.imageHasUrl("BMO-HOST-019").on(HostRules::image),
          ImageRules.imageIsNotEmptied("BMO-HOST-020").on(HostRules::image),
          ImageRules.ociImageHasNoChecksum("BMO-HOST-021").on(HostRules::image),
          ImageRules.imageHasChecksum("BMO-HOST-022").on(HostRules::image),
          ImageRules.checksumTypeIsKnown("BMO-HOST-023").on(HostRules::image),
          StatusAnnotationRules.statusCanBeRead("BMO-HOST-024"),
          StatusAnnotationRules.statusIsKnown("BMO-HOST-025"),
          StatusAnnotationRules.errorTypeIsKnown("BMO-HOST-026"),
          RebootRules.annotationCanBeRead("BMO-HOST-027").on(JudgedHost::metadata),
          RebootRules.modeIsKnown("BMO-HOST-028").on(JudgedHost::metadata),
          InspectionRules.annotationIsKnown("BMO-HOST-029"),
          InspectionRules.detailsReplaceInspection("BMO-HOST-030"),
          InspectionRules.detailsCanBeRead("BMO-HOST-031"),
          InspectionRules.annotationAgreesWithMode("BMO-HOST-032"),
          InspectionRules.modeIsKnown("BMO-HOST-033"),
          DriverRules.canInspectFast("BMO-HOST-034"),
          HostBasicRules.powerIsNotContradicted("BMO-HOST-035"),
          NetworkInterfaceRules.interfaceIsChosen("BMO-HOST-036"),
          NetworkInterfaceRules.interfaceIsChosenOnce("BMO-HOST-037"),
          NetworkInterfaceRules.interfacesAreDistinct("BMO-HOST-038"),
          // What the Go programs do not look at.
          BmcRules.addressNamesAHost("BMO-HOST-042"),
          BmcRules.portIsInRange("BMO-HOST-043"),
          BmcRules.addressHasNoLogin("BMO-HOST-044"),
          BmcRules.hasCredentials("BMO-HOST-045"),
          BmcRules.certificateIsVerified("BMO-HOST-046"),
          MacRules.bootMacCanBeReadAnyway("BMO-HOST-047"),
          MacRules.bootMacIsOfOneCard("BMO-HOST-048"),
          ImageRules.checksumIsStrong("BMO-HOST-049").on(HostRules::image),
          AnnotationRules.detachingCanBeRead("BMO-HOST-050"),
          AnnotationRules.namesAreKnown("BMO-HOST-051"),
          HostReferenceRules.customDeployHasMethod("BMO-HOST-052"),
          HostReferenceRules.consumerIsNamed("BMO-HOST-053"),
          HostReferenceRules.secretsAreNamed("BMO-HOST-054"),
          HostReferenceRules.registrySecretIsUsed("BMO-HOST-055"),
          // What only the Go programs mind.
          HostBasicRules.nameEmbracesNoUuid("BMO-HOST-056"));

  private static final List<Rule<Change<JudgedHost>>> ON_CHANGE =
      List.of(
          HostChangeRules.addressStays("BMO-HOST-039"),
          HostChangeRules.bootMacStays("BMO-HOST-040"),
          HostChangeRules.availableHostIsHandedOver("BMO-HOST-041"));

  private HostRules() {}

  /** What a new host must obey. */
  public static RuleSet<BareMetalHost> create(Profile profile) {
    return RuleSet.<JudgedHost>under(profile).stage(ALWAYS).on(JudgedHost::of);
  }

  /**
   * What a changed host must obey: the new object all of {@link #create}, the change some more.
   * Where the profile ratchets, an old fault is only warned of.
   */
  public static RuleSet<Change<BareMetalHost>> update(Profile profile) {
    List<Rule<Change<JudgedHost>>> onNew =
        ALWAYS.stream().map(rule -> rule.on(Change<JudgedHost>::after)).toList();
    return RuleSet.<Change<JudgedHost>>under(profile)
        .stage(onNew)
        .stage(ON_CHANGE)
        .ratcheted(Ratchet.ofFields(judged -> ModelJson.toTree(judged.host())))
        .on(change -> change.map(JudgedHost::of));
  }

  /** Nothing is held against deletion. */
  public static RuleSet<BareMetalHost> delete(Profile profile) {
    return RuleSet.under(profile);
  }

  private static Optional<Image> image(JudgedHost host) {
    return host.spec().image();
  }
}

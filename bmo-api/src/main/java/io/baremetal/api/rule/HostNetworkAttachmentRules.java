package io.baremetal.api.rule;

import io.baremetal.api.json.ModelJson;
import io.baremetal.api.network.HostNetworkAttachment;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Ratchet;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * All rules for a HostNetworkAttachment, in the order in which findings come. While hosts use one
 * it neither changes nor goes. The sets are immutable and thread-safe.
 */
public final class HostNetworkAttachmentRules {

  private static final List<Rule<HostNetworkAttachment>> CONTENT =
      List.of(
          VlanRules.accessPortHasOneVlan("BMO-ATTACHMENT-001"),
          VlanRules.vlansCanBeRead("BMO-ATTACHMENT-002"),
          VlanRules.vlansExist("BMO-ATTACHMENT-003"),
          VlanRules.rangesAreInOrder("BMO-ATTACHMENT-004"),
          VlanRules.vlansAreDistinct("BMO-ATTACHMENT-010"),
          VlanRules.nativeVlanExists("BMO-ATTACHMENT-011"),
          VlanRules.packetsFit("BMO-ATTACHMENT-012"));

  private static final List<Rule<Change<AttachmentInUse>>> ON_CHANGE =
      List.of(
          AttachmentUseRules.usersAreKnownOnChange("BMO-ATTACHMENT-005"),
          AttachmentUseRules.specStaysWhileUsed("BMO-ATTACHMENT-006"));

  private static final List<Rule<AttachmentInUse>> ON_DELETION =
      List.of(
          AttachmentUseRules.usersAreKnownOnDeletion("BMO-ATTACHMENT-007"),
          AttachmentUseRules.staysWhileUsed("BMO-ATTACHMENT-008"),
          AttachmentUseRules.usersAreTold("BMO-ATTACHMENT-009"));

  private HostNetworkAttachmentRules() {}

  /** What a new attachment must obey. */
  public static RuleSet<HostNetworkAttachment> create(Profile profile) {
    return RuleSet.<HostNetworkAttachment>under(profile).stage(CONTENT);
  }

  /**
   * What a changed attachment must obey; the users are those of the object after the change. An
   * update that leaves the spec alone is always accepted.
   */
  public static RuleSet<Change<AttachmentInUse>> update(Profile profile) {
    return RuleSet.<Change<AttachmentInUse>>under(profile)
        .gate(
            CONTENT.stream().map(rule -> rule.onAny(HostNetworkAttachmentRules::changed)).toList())
        .stage(ON_CHANGE)
        .ratcheted(Ratchet.ofFields(use -> ModelJson.toTree(use.attachment())));
  }

  /** What must hold before an attachment goes. */
  public static RuleSet<AttachmentInUse> delete(Profile profile) {
    return RuleSet.<AttachmentInUse>under(profile).stage(ON_DELETION);
  }

  /** The new object, if its spec is a new one. */
  static Optional<HostNetworkAttachment> changed(Change<AttachmentInUse> change) {
    HostNetworkAttachment after = change.after().attachment();
    return Optional.of(after)
        .filter(now -> !now.spec().equals(change.before().attachment().spec()));
  }
}

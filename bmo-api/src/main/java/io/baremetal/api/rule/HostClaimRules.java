package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.claim.HostClaim;
import io.baremetal.api.host.Image;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;

/**
 * All rules for a HostClaim, in the order in which findings come. The sets are immutable and
 * thread-safe.
 */
public final class HostClaimRules {

  private static final KindRules<HostClaim> RULES =
      KindRules.of(
          List.of(
              HostSelectorRules.labelsCanBeRead("BMO-CLAIM-001"),
              HostSelectorRules.keysCanBeRead("BMO-CLAIM-002"),
              HostSelectorRules.operatorsAreKnown("BMO-CLAIM-003"),
              HostSelectorRules.valuesAreCounted("BMO-CLAIM-004"),
              HostSelectorRules.valuesCanBeRead("BMO-CLAIM-005"),
              RebootRules.annotationCanBeRead("BMO-CLAIM-006").on(HostClaim::metadata),
              RebootRules.modeIsKnown("BMO-CLAIM-007").on(HostClaim::metadata),
              ImageRules.urlCanBeFetched("BMO-CLAIM-008").on(HostClaimRules::image),
              ImageRules.imageHasUrl("BMO-CLAIM-009").on(HostClaimRules::image),
              ImageRules.imageIsNotEmptied("BMO-CLAIM-010").on(HostClaimRules::image),
              ImageRules.ociImageHasNoChecksum("BMO-CLAIM-011").on(HostClaimRules::image),
              ImageRules.imageHasChecksum("BMO-CLAIM-012").on(HostClaimRules::image),
              ImageRules.checksumTypeIsKnown("BMO-CLAIM-013").on(HostClaimRules::image),
              // What the Go programs do not look at.
              ImageRules.checksumIsStrong("BMO-CLAIM-014").on(HostClaimRules::image),
              secretsAreNear("BMO-CLAIM-015")));

  private HostClaimRules() {}

  /** What a new claim must obey. */
  public static RuleSet<HostClaim> create(Profile profile) {
    return RULES.create(profile);
  }

  /** What a changed claim must obey. Where the profile ratchets, an old fault is only warned of. */
  public static RuleSet<Change<HostClaim>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<HostClaim> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Optional<Image> image(HostClaim claim) {
    return claim.spec().image();
  }

  private static Rule<HostClaim> secretsAreNear(String id) {
    return Rule.<HostClaim>of(
            id,
            "The Secrets for the first boot are in the claim's own namespace",
            "copy the Secret into the claim's namespace and drop the field namespace")
        .reads("spec.userData", "spec.networkData", "spec.metaData")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (claim, problems) -> {
              String own = claim.metadata().namespace().orElse("");
              HostFacts.near("userData", claim.spec().userData(), own, problems);
              HostFacts.near("networkData", claim.spec().networkData(), own, problems);
              HostFacts.near("metaData", claim.spec().metaData(), own, problems);
            });
  }
}

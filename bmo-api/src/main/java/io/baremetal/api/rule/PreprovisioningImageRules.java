package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All rules for a PreprovisioningImage, which operators write for a host. The Go programs check
 * nothing of it. The sets are immutable and thread-safe.
 */
public final class PreprovisioningImageRules {

  private static final FieldPath FORMATS = FieldPath.parse("spec.acceptFormats");

  private static final KindRules<PreprovisioningImage> RULES =
      KindRules.of(
          List.of(
              formatsAreKnown("BMO-AGENT-001"),
              formatsAreGiven("BMO-AGENT-002"),
              formatsAreDistinct("BMO-AGENT-003")));

  private PreprovisioningImageRules() {}

  /** What a new image must obey. */
  public static RuleSet<PreprovisioningImage> create(Profile profile) {
    return RULES.create(profile);
  }

  /** What a changed image must obey. Where the profile ratchets, an old fault is only warned of. */
  public static RuleSet<Change<PreprovisioningImage>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<PreprovisioningImage> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<PreprovisioningImage> formatsAreKnown(String id) {
    return Rule.<PreprovisioningImage>of(
            id, "The formats that the host can boot are known", "use iso or initrd")
        .reads("spec.acceptFormats")
        .offIn(UPSTREAM)
        .check(
            (image, problems) -> {
              List<ImageFormat> formats = image.spec().acceptFormats();
              for (int i = 0; i < formats.size(); i++) {
                if (!formats.get(i).isKnown()) {
                  problems.at(FORMATS.index(i), Quoted.text(formats.get(i).wire()));
                }
              }
            });
  }

  private static Rule<PreprovisioningImage> formatsAreGiven(String id) {
    return Rule.<PreprovisioningImage>of(
            id, "At least one format is acceptable", "list iso, initrd or both, best first")
        .reads("spec.acceptFormats")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (image, problems) -> {
              if (image.spec().acceptFormats().isEmpty()) {
                problems.at(FORMATS, "no image can be made for a host that can boot none");
              }
            });
  }

  private static Rule<PreprovisioningImage> formatsAreDistinct(String id) {
    return Rule.<PreprovisioningImage>of(
            id, "No format comes twice", "remove the repetition; the first one counts")
        .reads("spec.acceptFormats")
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (image, problems) -> {
              Set<ImageFormat> seen = new HashSet<>();
              List<ImageFormat> formats = image.spec().acceptFormats();
              for (int i = 0; i < formats.size(); i++) {
                if (!seen.add(formats.get(i))) {
                  problems.at(
                      FORMATS.index(i), Quoted.text(formats.get(i).wire()) + " was there before");
                }
              }
            });
  }
}

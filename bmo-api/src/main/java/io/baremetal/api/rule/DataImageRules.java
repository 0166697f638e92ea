package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.media.DataImage;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Profile;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.RuleSet;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Set;

/**
 * All rules for a DataImage, in the order in which findings come. The sets are immutable and
 * thread-safe.
 */
public final class DataImageRules {

  private static final String URL = "spec.url";
  private static final Set<String> OF_BMCS = Set.of("http", "https");

  private static final KindRules<DataImage> RULES =
      KindRules.of(List.of(urlCanBeFetched("BMO-DATAIMAGE-001"), bmcCanFetch("BMO-DATAIMAGE-002")));

  private DataImageRules() {}

  /** What a new image must obey. */
  public static RuleSet<DataImage> create(Profile profile) {
    return RULES.create(profile);
  }

  /** What a changed image must obey. Where the profile ratchets, an old fault is only warned of. */
  public static RuleSet<Change<DataImage>> update(Profile profile) {
    return RULES.update(profile);
  }

  /** Nothing is held against deletion. */
  public static RuleSet<DataImage> delete(Profile profile) {
    return RULES.delete(profile);
  }

  private static Rule<DataImage> urlCanBeFetched(String id) {
    return Rule.<DataImage>of(
            id, "The image to attach has a URL from which it can be fetched", FetchedUrl.FIX)
        .reads(URL)
        .check(
            (image, problems) ->
                FetchedUrl.fault(url(image)).ifPresent(why -> problems.at(URL, why)));
  }

  private static Rule<DataImage> bmcCanFetch(String id) {
    return Rule.<DataImage>of(
            id,
            "The image to attach is fetched by http or https, which is what BMCs understand",
            "serve the image by http or https")
        .reads(URL)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (image, problems) ->
                FetchedUrl.scheme(url(image))
                    .filter(scheme -> !OF_BMCS.contains(scheme))
                    .ifPresent(scheme -> problems.at(URL, "the scheme is " + Quoted.text(scheme))));
  }

  private static String url(DataImage image) {
    return image.spec().url().orElse("");
  }
}

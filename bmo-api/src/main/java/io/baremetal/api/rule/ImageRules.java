package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;
import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.Image;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;
import java.util.regex.Pattern;

/** The image that shall be put on a machine, in a host or in a claim for one. */
final class ImageRules {

  private static final String URL = "spec.image.url";
  private static final String CHECKSUM = "spec.image.checksum";
  private static final String FORMAT = "spec.image.format";
  private static final String TYPE = "spec.image.checksumType";

  private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");
  private static final Pattern MD5_FILE = Pattern.compile("(?i)md5(?:sums?)?(?:\\.txt)?$");

  private ImageRules() {}

  static Rule<Optional<Image>> urlCanBeFetched(String id) {
    return Rule.<Optional<Image>>of(
            id,
            "The image's URL can be read and its scheme is one that Ironic may fetch from",
            FetchedUrl.FIX)
        .reads(URL)
        .check(
            (image, problems) ->
                image
                    .flatMap(given -> HostFacts.nonEmpty(given.url()))
                    .flatMap(FetchedUrl::fault)
                    .ifPresent(why -> problems.at(URL, why)));
  }

  static Rule<Optional<Image>> imageHasUrl(String id) {
    return Rule.<Optional<Image>>of(
            id, "An image with a checksum has a URL", "set the URL or remove spec.image")
        .reads(URL, CHECKSUM)
        .check(
            (image, problems) -> {
              if (image.filter(given -> !given.isSet() && hasChecksum(given)).isPresent()) {
                problems.at(URL, "the image has a checksum but no URL");
              }
            });
  }

  static Rule<Optional<Image>> imageIsNotEmptied(String id) {
    return Rule.<Optional<Image>>of(
            id,
            "An image that is not wanted any more is removed, not emptied",
            "remove spec.image as a whole; the host is deprovisioned either way")
        .reads(URL, CHECKSUM, FORMAT)
        .as(Severity.WARNING, STRICT)
        .as(Severity.WARNING, README)
        .check(
            (image, problems) ->
                image
                    .filter(given -> !given.isSet() && !hasChecksum(given))
                    .ifPresent(given -> emptied(given, problems)));
  }

  private static void emptied(Image image, Problems problems) {
    problems.at(URL, "the image has no URL");
    if (!image.isLiveIso()) {
      problems.at(CHECKSUM, "the image has no checksum");
    }
  }

  static Rule<Optional<Image>> ociImageHasNoChecksum(String id) {
    return Rule.<Optional<Image>>of(
            id, "An OCI image has no checksum of its own", "remove the checksum")
        .reads(URL, CHECKSUM)
        .check(
            (image, problems) ->
                image
                    .filter(given -> given.isOci() && hasChecksum(given))
                    .ifPresent(
                        given ->
                            problems.at(
                                CHECKSUM,
                                "it is set, but an OCI image carries its checksums inside")));
  }

  static Rule<Optional<Image>> imageHasChecksum(String id) {
    return Rule.<Optional<Image>>of(
            id,
            "An image that is written to disk has a checksum",
            "set the checksum or the URL of a file that holds it, or use format live-iso")
        .reads(URL, CHECKSUM, FORMAT)
        .check(
            (image, problems) ->
                image
                    .filter(given -> given.isSet() && needsChecksum(given) && !hasChecksum(given))
                    .ifPresent(given -> problems.at(CHECKSUM, "the image has no checksum")));
  }

  static Rule<Optional<Image>> checksumTypeIsKnown(String id) {
    return Rule.<Optional<Image>>of(
            id, "The checksum's type is known", "use one of auto, md5, sha256, sha512, or none")
        .reads(TYPE, URL, CHECKSUM, FORMAT)
        .check(
            (image, problems) ->
                image
                    .filter(given -> needsChecksum(given) && hasChecksum(given))
                    .flatMap(Image::checksumType)
                    .filter(type -> !type.isKnown() && !type.wire().isEmpty())
                    .map(ChecksumType::wire)
                    .ifPresent(
                        type ->
                            problems.at(TYPE, Quoted.text(type) + " is not a type of checksum")));
  }

  static Rule<Optional<Image>> checksumIsStrong(String id) {
    return Rule.<Optional<Image>>of(
            id,
            "The checksum is no MD5, which Ironic refuses unless its configuration allows it",
            "use a checksum of type sha256 or sha512")
        .reads(TYPE, URL, CHECKSUM, FORMAT)
        .as(Severity.WARNING)
        .offIn(UPSTREAM)
        .check(
            (image, problems) ->
                image
                    .filter(given -> needsChecksum(given) && hasChecksum(given) && isMd5(given))
                    .flatMap(Image::checksum)
                    .ifPresent(
                        checksum ->
                            problems.at(
                                CHECKSUM,
                                isUrl(checksum)
                                    ? "the file " + Quoted.url(checksum) + " holds an md5 checksum"
                                    : Quoted.text(checksum) + " is an md5 checksum")));
  }

  private static boolean isMd5(Image image) {
    String type = image.checksumType().map(ChecksumType::wire).orElse("");
    String checksum = image.checksum().orElse("");
    boolean looksLikeMd5 =
        isUrl(checksum) ? MD5_FILE.matcher(checksum).find() : MD5.matcher(checksum).matches();
    return type.equals(ChecksumType.MD5.wire())
        || ((type.isEmpty() || type.equals(ChecksumType.AUTO.wire())) && looksLikeMd5);
  }

  private static boolean isUrl(String checksum) {
    return checksum.contains("://");
  }

  private static boolean needsChecksum(Image image) {
    return !image.isOci() && !image.isLiveIso();
  }

  private static boolean hasChecksum(Image image) {
    return HostFacts.nonEmpty(image.checksum()).isPresent();
  }
}

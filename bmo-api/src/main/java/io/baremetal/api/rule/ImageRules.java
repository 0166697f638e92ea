package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.Image;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Url;
import io.baremetal.api.validation.Problems;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.Optional;
import java.util.Set;

/** The image that shall be put on the host. */
final class ImageRules {

  private static final String URL = "spec.image.url";
  private static final String CHECKSUM = "spec.image.checksum";
  private static final String FORMAT = "spec.image.format";
  private static final String TYPE = "spec.image.checksumType";
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "gopher", "oci");

  private ImageRules() {}

  static Rule<BareMetalHost> urlCanBeFetched(String id) {
    return Rule.<BareMetalHost>of(
            id,
            "The image's URL can be read and its scheme is one that Ironic may fetch from",
            "write a whole URL that begins with http://, https:// or oci://")
        .reads(URL)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .flatMap(image -> HostFacts.nonEmpty(image.url()))
                    .flatMap(ImageRules::fault)
                    .ifPresent(why -> problems.at(URL, why)));
  }

  private static Optional<String> fault(String text) {
    return Url.tryParseRequest(text)
        .match(
            new Attempt.Cases<>(
                url ->
                    SCHEMES.contains(url.scheme())
                        ? Optional.empty()
                        : Optional.of(
                            "URL "
                                + Quoted.url(text)
                                + " has the scheme "
                                + Quoted.text(url.scheme())
                                + ", from which images are not fetched"),
                Optional::of));
  }

  static Rule<BareMetalHost> imageHasUrl(String id) {
    return Rule.<BareMetalHost>of(
            id, "An image with a checksum has a URL", "set the URL or remove spec.image")
        .reads(URL, CHECKSUM)
        .check(
            (host, problems) -> {
              if (host.spec()
                  .image()
                  .filter(image -> !image.isSet() && hasChecksum(image))
                  .isPresent()) {
                problems.at(URL, "the image has a checksum but no URL");
              }
            });
  }

  static Rule<BareMetalHost> imageIsNotEmptied(String id) {
    return Rule.<BareMetalHost>of(
            id,
            "An image that is not wanted any more is removed, not emptied",
            "remove spec.image as a whole; the host is deprovisioned either way")
        .reads(URL, CHECKSUM, FORMAT)
        .as(Severity.WARNING, STRICT)
        .as(Severity.WARNING, README)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .filter(image -> !image.isSet() && !hasChecksum(image))
                    .ifPresent(image -> emptied(image, problems)));
  }

  private static void emptied(Image image, Problems problems) {
    problems.at(URL, "the image has no URL");
    if (!image.isLiveIso()) {
      problems.at(CHECKSUM, "the image has no checksum");
    }
  }

  static Rule<BareMetalHost> ociImageHasNoChecksum(String id) {
    return Rule.<BareMetalHost>of(
            id, "An OCI image has no checksum of its own", "remove the checksum")
        .reads(URL, CHECKSUM)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .filter(image -> image.isOci() && hasChecksum(image))
                    .ifPresent(
                        image ->
                            problems.at(
                                CHECKSUM,
                                "it is set, but an OCI image carries its checksums inside")));
  }

  static Rule<BareMetalHost> imageHasChecksum(String id) {
    return Rule.<BareMetalHost>of(
            id,
            "An image that is written to disk has a checksum",
            "set the checksum or the URL of a file that holds it, or use format live-iso")
        .reads(URL, CHECKSUM, FORMAT)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .filter(image -> image.isSet() && needsChecksum(image) && !hasChecksum(image))
                    .ifPresent(image -> problems.at(CHECKSUM, "the image has no checksum")));
  }

  static Rule<BareMetalHost> checksumTypeIsKnown(String id) {
    return Rule.<BareMetalHost>of(
            id, "The checksum's type is known", "use one of auto, md5, sha256, sha512, or none")
        .reads(TYPE, URL, CHECKSUM, FORMAT)
        .check(
            (host, problems) ->
                host.spec()
                    .image()
                    .filter(image -> needsChecksum(image) && hasChecksum(image))
                    .flatMap(Image::checksumType)
                    .filter(type -> !type.isKnown() && !type.wire().isEmpty())
                    .map(ChecksumType::wire)
                    .ifPresent(
                        type ->
                            problems.at(TYPE, Quoted.text(type) + " is not a type of checksum")));
  }

  private static boolean needsChecksum(Image image) {
    return !image.isOci() && !image.isLiveIso();
  }

  private static boolean hasChecksum(Image image) {
    return HostFacts.nonEmpty(image.checksum()).isPresent();
  }
}

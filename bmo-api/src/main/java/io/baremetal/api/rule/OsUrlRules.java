package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.UPSTREAM;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Url;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.EffectiveProvisioning.ReadField;
import io.baremetal.api.validation.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the operating system image comes from. */
final class OsUrlRules {

  private static final String URL = "spec.provisioningOSDownloadURL";
  private static final String EXAMPLE =
      "write a URL like https://images.example/os.qcow2.gz?sha256=<64 hexadecimal digits>";
  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final int DIGEST_LENGTH = 64;
  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]*");

  private OsUrlRules() {}

  static Rule<EffectiveProvisioning> urlCanBeRead(String id) {
    return Rule.<EffectiveProvisioning>of(id, "The URL of the OS image can be read", EXAMPLE)
        .reads(URL)
        .check(
            (provisioning, problems) ->
                provisioning
                    .unreadable(ReadField.OS_DOWNLOAD_URL)
                    .ifPresent(why -> problems.at(URL, why)));
  }

  static Rule<EffectiveProvisioning> urlIsOfTheWeb(String id) {
    return Rule.<EffectiveProvisioning>of(id, "The OS image is fetched by http or https", EXAMPLE)
        .reads(URL)
        .check(
            (provisioning, problems) ->
                provisioning
                    .osDownloadUrl()
                    .map(Url::scheme)
                    .filter(scheme -> !SCHEMES.contains(scheme))
                    .ifPresent(scheme -> problems.at(URL, "the scheme is " + Quoted.text(scheme))));
  }

  static Rule<EffectiveProvisioning> urlHasDigest(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The URL of the OS image has a sha256 parameter of 64 characters", EXAMPLE)
        .reads(URL)
        .check(
            (provisioning, problems) ->
                web(provisioning)
                    .map(OsUrlRules::digest)
                    .filter(digest -> bytes(digest) != DIGEST_LENGTH)
                    .ifPresent(
                        digest ->
                            problems.at(
                                URL,
                                digest.isEmpty()
                                    ? "the sha256 parameter is missing"
                                    : "the sha256 parameter "
                                        + Quoted.text(digest)
                                        + " has "
                                        + bytes(digest)
                                        + " characters")));
  }

  static Rule<EffectiveProvisioning> digestIsHexadecimal(String id) {
    return Rule.<EffectiveProvisioning>of(
            id, "The sha256 of the OS image is a hexadecimal number", EXAMPLE)
        .reads(URL)
        .offIn(UPSTREAM)
        .check(
            (provisioning, problems) ->
                web(provisioning)
                    .map(OsUrlRules::digest)
                    .filter(digest -> !HEX.matcher(digest).matches())
                    .ifPresent(
                        digest ->
                            problems.at(
                                URL,
                                "the sha256 parameter "
                                    + Quoted.text(digest)
                                    + " is no hexadecimal number")));
  }

  static Rule<EffectiveProvisioning> imageIsCompressed(String id) {
    return Rule.<EffectiveProvisioning>of(
            id,
            "The OS image is a compressed qcow2: its path ends in .qcow2.gz or .qcow2.xz",
            EXAMPLE)
        .reads(URL)
        .check(
            (provisioning, problems) ->
                web(provisioning)
                    .map(Url::path)
                    .filter(path -> !path.endsWith(".qcow2.gz") && !path.endsWith(".qcow2.xz"))
                    .ifPresent(path -> problems.at(URL, "the path is " + Quoted.text(path))));
  }

  private static String digest(Url url) {
    return url.query().first("sha256").orElse("");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Optional<Url> web(EffectiveProvisioning provisioning) {
    return provisioning.osDownloadUrl().filter(url -> SCHEMES.contains(url.scheme()));
  }
}

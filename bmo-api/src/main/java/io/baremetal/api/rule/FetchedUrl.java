package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.net.Url;
import java.util.Optional;
import java.util.Set;

/** URLs from which images and firmware are fetched, by Ironic or by a BMC. */
final class FetchedUrl {

  static final String FIX = "write a whole URL that begins with http://, https:// or oci://";
  private static final Set<String> SCHEMES = Set.of("http", "https", "ftp", "gopher", "oci");

  private FetchedUrl() {}

  /** Why nothing can be fetched from there, if so. */
  static Optional<String> fault(String text) {
    return text.isEmpty()
        ? Optional.of("there is no URL")
        : Url.tryParseRequest(text)
            .match(new Attempt.Cases<>(url -> wrongScheme(text, url), Optional::of));
  }

  /** The scheme from which it is fetched; empty if nothing can be. */
  static Optional<String> scheme(String text) {
    return Url.tryParseRequest(text).value().map(Url::scheme).filter(SCHEMES::contains);
  }

  private static Optional<String> wrongScheme(String text, Url url) {
    return SCHEMES.contains(url.scheme())
        ? Optional.empty()
        : Optional.of(
            "URL "
                + Quoted.url(text)
                + " has the scheme "
                + Quoted.text(url.scheme())
                + ", from which nothing is fetched");
  }
}

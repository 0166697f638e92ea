package io.baremetal.api.net;

import java.util.Optional;

/**
 * A URL, split the way the metal3 operators split it: more is accepted than {@link java.net.URI}
 * does (blanks in a path, any characters in a user's password), some is refused that it accepts,
 * and a host is never looked up. The login and the fragment are checked and then forgotten.
 *
 * @param scheme in lower case; empty if the text has none
 * @param opaque what follows the scheme when it does not begin with a slash, else empty
 * @param authority host and port as written, decoded; empty if there is none
 * @param path decoded; empty or beginning with a slash, except for a relative reference
 * @param rawQuery what follows the question mark, still encoded; may be empty
 */
public record Url(String scheme, String opaque, String authority, String path, String rawQuery) {

  /**
   * Reads a URL, or a relative reference.
   *
   * @throws io.baremetal.api.error.InvalidValueException if the text is neither
   */
  public static Url parse(String text) {
    return tryParse(text).orThrow();
  }

  /** Reads a URL, or a relative reference. */
  public static Attempt<Url> tryParse(String text) {
    return UrlGrammar.reference(text);
  }

  /**
   * Reads what may stand in an HTTP request: an absolute URL or an absolute path. A {@code #} does
   * not begin a fragment here.
   */
  public static Attempt<Url> tryParseRequest(String text) {
    return UrlGrammar.request(text);
  }

  /** The authority without its port and without brackets; may be empty. */
  public String hostname() {
    return Authority.hostname(authority);
  }

  /** The digits after the authority's last colon, if there are any. */
  public Optional<String> port() {
    return Authority.port(authority);
  }

  /** The decoded parameters. */
  public UrlQuery query() {
    return UrlQuery.of(rawQuery);
  }
}

package io.baremetal.ironic.internal;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where Ironic is. Accepts the forms in which people write it: with or without {@code /v1}, with or
 * without a slash at the end, with a path in front of it.
 */
final class Endpoint {

  private final HttpUrl base;

  private Endpoint(HttpUrl base) {
    this.base = base;
  }

  /** Reads Ironic's endpoint; what is not one is refused with {@link IllegalArgumentException}. */
  static Endpoint parse(String text) {
    return parse("Ironic", text);
  }

  /** Reads an endpoint of some service, whose name goes into messages. */
  static Endpoint parse(String service, String text) {
    HttpUrl url = HttpUrl.parse(text.strip());
    if (url == null) {
      // The text is not repeated: it may hold a password.
      throw new IllegalArgumentException(
          "the "
              + service
              + " endpoint is not an http or https URL; expected something like"
              + " https://ironic.example:6385");
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new IllegalArgumentException(
          "the "
              + service
              + " endpoint on "
              + url.host()
              + " holds credentials; pass them as auth instead");
    }
    if (url.query() != null || url.fragment() != null) {
      throw new IllegalArgumentException(
          "the " + service + " endpoint " + url + " must not have a query or a fragment");
    }
    String path = url.encodedPath().replaceAll("/+$", "").replaceAll("/v1$", "");
    return new Endpoint(url.newBuilder().encodedPath(path + "/").build());
  }

  /** Host and port, for logs. */
  String authority() {
    return base.host() + ":" + base.port();
  }

  /** The address of a call. */
  HttpUrl url(ApiCall call) {
    HttpUrl.Builder url = base.newBuilder();
    call.segments().forEach(url::addPathSegment);
    call.query().forEach(url::addQueryParameter);
    return url.build();
  }

  /** The page marker in a link to the next page. Nothing else of such a link can be trusted. */
  static Optional<String> markerIn(String link) {
    return Optional.ofNullable(HttpUrl.parse(link))
        .flatMap(url -> Optional.ofNullable(url.queryParameter("marker")));
  }

  @Override
  public String toString() {
    return base.toString();
  }
}

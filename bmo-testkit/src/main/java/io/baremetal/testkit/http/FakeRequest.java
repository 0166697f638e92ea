package io.baremetal.testkit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request as a fake sees it: method, decoded path, decoded query, headers without regard
 * to case, body. Immutable. {@link #toString()} shows neither headers nor body, which may hold
 * secrets.
 */
public final class FakeRequest {

  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  private FakeRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      byte[] body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
  }

  /**
   * A request without headers and body.
   *
   * @param method the HTTP method; upper-cased here
   * @param target path and optional query as on the request line, percent-encoded
   */
  public static FakeRequest of(String method, String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new FakeRequest(
        method.toUpperCase(Locale.ROOT),
        URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8),
        parseQuery(query),
        Map.of(),
        new byte[0]);
  }

  /** The same request with one more value for a header. */
  public FakeRequest withHeader(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    List<String> values = new ArrayList<>(more.getOrDefault(name, List.of()));
    values.add(value);
    more.put(name, List.copyOf(values));
    return new FakeRequest(method, path, query, more, body);
  }

  /** The same request with these headers in place of its own. */
  public FakeRequest withHeaders(Map<String, List<String>> all) {
    Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    return new FakeRequest(method, path, query, sorted, body);
  }

  /** The same request with this body; the array is the request's from now on. */
  public FakeRequest withBody(byte[] bytes) {
    return new FakeRequest(method, path, query, headers, bytes);
  }

  /** The same request with a UTF-8 text as body and the media type that it is in. */
  public FakeRequest withBody(String contentType, String text) {
    return withHeader("Content-Type", contentType).withBody(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The HTTP method in upper case. */
  public String method() {
    return method;
  }

  /** The percent-decoded path, without query, beginning with a slash. */
  public String path() {
    return path;
  }

  /** The parts of the path between the slashes, empty ones dropped. */
  public List<String> segments() {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /** All query parameters in the order in which they came. */
  public Map<String, List<String>> query() {
    return query;
  }

  /** The first value of a query parameter; the empty string when it came without a value. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).map(values -> values.get(0));
  }

  /** All headers; look-ups in this map ignore case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name))
        .filter(values -> !values.isEmpty())
        .map(values -> values.get(0));
  }

  /** The body; empty when there is none. Not a copy: callers leave it as it is. */
  public byte[] body() {
    return body;
  }

  /** The body as UTF-8 text; empty when there is none. */
  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Method and path, for messages. */
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static Map<String, List<String>> parseQuery(String text) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      parameters
          .computeIfAbsent(
              URLDecoder.decode(name, StandardCharsets.UTF_8), any -> new ArrayList<>())
          .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return Collections.unmodifiableMap(parameters);
  }
}

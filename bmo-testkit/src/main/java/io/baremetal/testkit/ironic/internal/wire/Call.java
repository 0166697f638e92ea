package io.baremetal.testkit.ironic.internal.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One request as an endpoint sees it: version chosen, path taken apart, arguments checked. */
public final class Call {

  private static final int DETAIL_SINCE = 43;
  private static final String DEFAULT_HOST = "ironic.test:6385";
  private static final Set<String> YES = Set.of("1", "t", "true", "on", "y", "yes");
  private static final Set<String> NO = Set.of("0", "f", "false", "off", "n", "no");

  private final FakeRequest request;
  private final int version;
  private final Map<String, String> pathVariables;

  Call(FakeRequest request, int version, Map<String, String> pathVariables) {
    this.request = request;
    this.version = version;
    this.pathVariables = pathVariables;
  }

  /** The microversion in use: N of 1.N. */
  public int version() {
    return version;
  }

  /** True if the version in use is this one or newer. */
  public boolean speaks(int since) {
    return version >= since;
  }

  /**
   * Refuses what the version in use does not have.
   *
   * @throws ApiError 406
   */
  public void require(int since) {
    if (!speaks(since)) {
      throw ApiError.tooNew();
    }
  }

  /**
   * Refuses a query argument that the version in use does not have.
   *
   * @throws ApiError 406
   */
  public void requireForQuery(String name, int since) {
    if (query(name).isPresent()) {
      require(since);
    }
  }

  /**
   * Refuses {@code detail} where lists do not know it yet, in the way in which lists do that.
   *
   * @throws ApiError 400
   */
  public Optional<Boolean> detail() {
    Optional<Boolean> detail = queryFlag("detail");
    if (detail.isPresent() && !speaks(DETAIL_SINCE)) {
      throw ApiError.badRequest("Invalid query parameter ?detail=" + detail.get() + " received.");
    }
    return detail;
  }

  /** A variable part of the path, such as {@code node}. */
  public String path(String variable) {
    String value = pathVariables.get(variable);
    if (value == null) {
      throw new IllegalStateException("The route of " + request + " has no variable " + variable);
    }
    return value;
  }

  /** A query argument; empty if absent. */
  public Optional<String> query(String name) {
    return request.query(name);
  }

  /**
   * A query argument that says yes or no, in any of the spellings that Ironic takes.
   *
   * @throws ApiError 400 for any other
   */
  public Optional<Boolean> queryFlag(String name) {
    return query(name).map(value -> flag(name, value));
  }

  private static boolean flag(String name, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (YES.contains(lower) || NO.contains(lower)) {
      return YES.contains(lower);
    }
    throw ApiError.badRequest("Invalid " + name + ": Unrecognized value '" + value + "'");
  }

  /** A query argument that is a list with commas, in lower case; empty if absent. */
  public Optional<List<String>> queryList(String name) {
    return query(name)
        .map(
            value ->
                Arrays.stream(value.toLowerCase(Locale.ROOT).split(","))
                    .filter(item -> !item.isEmpty())
                    .distinct()
                    .toList());
  }

  /**
   * Refuses query arguments beyond these.
   *
   * @throws ApiError 400 naming them
   */
  public void allowQuery(Set<String> names) {
    Set<String> unexpected = new TreeSet<>(request.query().keySet());
    unexpected.removeAll(names);
    if (!unexpected.isEmpty()) {
      throw ApiError.badRequest("Unexpected arguments: " + String.join(", ", unexpected));
    }
  }

  /** The body; JSON null if there is none. */
  public JsonNode body() {
    return Json.parseBody(request.bodyText());
  }

  /**
   * The body, which must be an object.
   *
   * @throws ApiError 400 if it is not
   */
  public ObjectNode bodyObject() {
    if (body() instanceof ObjectNode object) {
      return object;
    }
    throw ApiError.badRequest("The body of " + request + " must be a JSON object");
  }

  /** The address under which the client reached this server, without a path. */
  public String baseUrl() {
    return "http://" + request.header("Host").orElse(DEFAULT_HOST);
  }
}

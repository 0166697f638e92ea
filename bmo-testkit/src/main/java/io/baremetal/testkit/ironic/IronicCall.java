package io.baremetal.testkit.ironic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One request and the status of its answer. The text form shows no body, which may hold secrets.
 */
public final class IronicCall {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What stands behind these parts of a path names a thing, and is left out of the kind. */
  private static final Map<String, String> NAMED =
      Map.of(
          "nodes", "{node}",
          "ports", "{port}",
          "drivers", "{driver}",
          "conductors", "{conductor}",
          "bios", "{setting}",
          "history", "{event}",
          "vifs", "{vif}",
          "introspection", "{node}",
          "rules", "{rule}");

  private final Instant at;
  private final FakeRequest request;
  private final String kind;
  private final int status;

  private IronicCall(Instant at, FakeRequest request, int status) {
    this.at = at;
    this.request = request;
    this.kind = kind(request);
    this.status = status;
  }

  static IronicCall of(Instant at, FakeRequest request, FakeReply reply) {
    return new IronicCall(at, request, reply.status());
  }

  /** The time of arrival. */
  public Instant at() {
    return at;
  }

  /** The request itself, with its body and headers as they came. */
  public FakeRequest request() {
    return request;
  }

  /** The HTTP status of the answer; 0 if it was not complete. */
  public int status() {
    return status;
  }

  /**
   * What kind of request it is: method, path without {@code /v1} and without names of things, and
   * for verbs the target. Such as {@code GET /nodes/{node}}, {@code PUT /nodes/{node}/states/power
   * power on}, {@code POST /nodes/{node}/vendor_passthru create_subscription}.
   */
  public String kind() {
    return kind;
  }

  /** Whether it could change anything. */
  public boolean isMutating() {
    return !request.method().equals("GET") && !request.method().equals("HEAD");
  }

  /** The body as JSON; a missing node if there is none. */
  public JsonNode body() {
    return json(request);
  }

  @Override
  public String toString() {
    return at + " " + kind + " -> " + status;
  }

  static String kind(FakeRequest request) {
    StringBuilder kind = new StringBuilder(request.method()).append(' ');
    String before = "";
    for (String part : pathParts(request)) {
      String shown = part.equals("detail") ? part : NAMED.getOrDefault(before, part);
      kind.append('/').append(shown);
      before = shown.equals(part) ? part : "";
    }
    if (request.path().contains("/states/") && request.method().equals("PUT")) {
      kind.append(' ').append(json(request).path("target").asText());
    }
    request.query("method").ifPresent(method -> kind.append(' ').append(method));
    return kind.toString().strip();
  }

  private static List<String> pathParts(FakeRequest request) {
    List<String> parts = new ArrayList<>(request.segments());
    if (parts.size() > 1 && parts.get(0).equals("v1")) {
      parts.remove(0);
    }
    return parts;
  }

  private static JsonNode json(FakeRequest request) {
    try {
      return request.bodyText().isBlank()
          ? MissingNode.getInstance()
          : MAPPER.readTree(request.bodyText());
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}

package io.baremetal.testkit.ironic.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shortest way to send JSON to an Ironic and look at what comes back. In bodies, single quotes
 * stand for double ones. Immutable.
 */
public final class IronicWire {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String NEWEST = "1.115";

  private final Function<FakeRequest, FakeReply.Complete> server;
  private final String version;

  private IronicWire(Function<FakeRequest, FakeReply.Complete> server, String version) {
    this.server = server;
    this.version = version;
  }

  /** Talks to a server in version 1.115. */
  public static IronicWire to(Function<FakeRequest, FakeReply.Complete> server) {
    return new IronicWire(server, NEWEST);
  }

  /** Talks to the same server in another version; the empty text sends none. */
  public IronicWire speaking(String other) {
    return new IronicWire(server, other);
  }

  /** Reads. */
  public Answer get(String target) {
    return send(FakeRequest.of("GET", target));
  }

  /** Deletes. */
  public Answer delete(String target) {
    return send(FakeRequest.of("DELETE", target));
  }

  /** Creates. */
  public Answer post(String target, String body) {
    return send(withBody("POST", target, body));
  }

  /** Sets. */
  public Answer put(String target, String body) {
    return send(withBody("PUT", target, body));
  }

  /** Patches, with operations between the brackets of a list. */
  public Answer patch(String target, String... operations) {
    return send(withBody("PATCH", target, "[" + String.join(",", operations) + "]"));
  }

  /** One operation that adds; the value is JSON. */
  public static String add(String path, String value) {
    return "{'op':'add','path':'" + path + "','value':" + value + "}";
  }

  /** One operation that removes. */
  public static String remove(String path) {
    return "{'op':'remove','path':'" + path + "'}";
  }

  /** Sends any request, with the version added. */
  public Answer send(FakeRequest request) {
    FakeRequest versioned =
        version.isEmpty() ? request : request.withHeader("X-OpenStack-Ironic-API-Version", version);
    return new Answer(server.apply(versioned));
  }

  private static FakeRequest withBody(String method, String target, String body) {
    return FakeRequest.of(method, target).withBody("application/json", body.replace('\'', '"'));
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + text, e);
    }
  }

  /** What came back. */
  public static final class Answer {

    private final FakeReply.Complete reply;

    private Answer(FakeReply.Complete reply) {
      this.reply = reply;
    }

    /** The HTTP status. */
    public int status() {
      return reply.status();
    }

    /** The body; a missing node if there is none. */
    public JsonNode body() {
      return json(reply.bodyText());
    }

    /** A field of the body as text; empty if null or absent. */
    public Optional<String> text(String field) {
      return Optional.ofNullable(body().path(field).textValue());
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
      return reply.headers().entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst();
    }

    /** The text of an error, out of the JSON inside the JSON. */
    public String error() {
      JsonNode inner = inner();
      return inner.path("faultstring").asText(inner.path("description").asText());
    }

    /** The inner JSON of an error. */
    public JsonNode inner() {
      return json(body().path("error_message").asText());
    }

    /** Status and body. */
    @Override
    public String toString() {
      return status() + " " + reply.bodyText();
    }
  }
}

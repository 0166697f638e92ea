package io.baremetal.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a fake answers: a complete reply, a reply whose body is pushed piece by piece, or nothing at
 * all. Immutable.
 */
public sealed interface FakeReply {

  /**
   * How long the front end lets pass before the client sees anything; zero unless a fault says so.
   */
  Duration delay();

  /** The HTTP status that the client sees; 0 if it sees none. */
  int status();

  /** The same reply, seen by the client only after this time. */
  FakeReply withDelay(Duration delay);

  /** Calls the case that this reply is. */
  <R> R match(Cases<R> cases);

  /** A JSON reply with the given HTTP status. */
  static Complete json(int status, JsonNode body) {
    return json(status, body.toString());
  }

  /** A JSON reply whose text is already written. */
  static Complete json(int status, String body) {
    return bytes(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A plain-text reply. */
  static Complete text(int status, String body) {
    return bytes(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  /** A reply of any media type; the array is the reply's from now on. */
  static Complete bytes(int status, String contentType, byte[] body) {
    return new Complete(status, Map.of("Content-Type", List.of(contentType)), body, Duration.ZERO);
  }

  /** A reply without a body. */
  static Complete empty(int status) {
    return new Complete(status, Map.of(), new byte[0], Duration.ZERO);
  }

  /** A reply (status 200) whose messages come for as long as the source has any. */
  static Streaming stream(String contentType, PushSource source) {
    return new Streaming(contentType, source, Duration.ZERO);
  }

  /** No reply: the connection breaks. Whether the request took effect is the handler's affair. */
  static Lost lost() {
    return new Lost(Duration.ZERO);
  }

  /** One method for each kind of reply, so that a new kind breaks compilation where it matters. */
  interface Cases<R> {

    /** The reply is there as a whole. */
    R complete(Complete reply);

    /** The body is pushed message by message. */
    R streaming(Streaming reply);

    /** The connection breaks without an answer. */
    R lost(Lost reply);
  }

  /** A reply that is known as a whole. Its {@code toString} does not show the body. */
  final class Complete implements FakeReply {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Duration delay;

    private Complete(int status, Map<String, List<String>> headers, byte[] body, Duration delay) {
      this.status = status;
      this.headers = headers;
      this.body = body;
      this.delay = delay;
    }

    @Override
    public int status() {
      return status;
    }

    /** The headers to send; the front end adds the length. */
    public Map<String, List<String>> headers() {
      return headers;
    }

    /** The body; empty when there is none. Not a copy: callers leave it as it is. */
    public byte[] body() {
      return body;
    }

    /** The body as UTF-8 text. */
    public String bodyText() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The same reply with a header set to exactly this value. */
    public Complete withHeader(String name, String value) {
      return withHeader(name, List.of(value));
    }

    /** The same reply with a header set to exactly these values. */
    public Complete withHeader(String name, List<String> values) {
      Map<String, List<String>> more = new LinkedHashMap<>(headers);
      more.put(name, List.copyOf(values));
      return new Complete(status, Map.copyOf(more), body, delay);
    }

    @Override
    public Duration delay() {
      return delay;
    }

    @Override
    public Complete withDelay(Duration longer) {
      return new Complete(status, headers, body, longer);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.complete(this);
    }

    @Override
    public String toString() {
      return status + " (" + body.length + " bytes)";
    }
  }

  /**
   * A reply that goes on. Sent as lines over plain HTTP, as text messages over a WebSocket.
   *
   * @param contentType media type of the whole
   * @param source where the messages come from; opened once by the front end
   * @param delay see {@link FakeReply#delay()}
   */
  record Streaming(String contentType, PushSource source, Duration delay) implements FakeReply {

    @Override
    public int status() {
      return 200;
    }

    @Override
    public Streaming withDelay(Duration longer) {
      return new Streaming(contentType, source, longer);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.streaming(this);
    }
  }

  /**
   * No reply at all.
   *
   * @param delay how long the connection stays open before it breaks
   */
  record Lost(Duration delay) implements FakeReply {

    @Override
    public int status() {
      return 0;
    }

    @Override
    public Lost withDelay(Duration longer) {
      return new Lost(longer);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.lost(this);
    }
  }
}

package io.baremetal.testkit.cluster.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import okhttp3.Response;

/** An open watch over plain HTTP. */
final class EventStream implements AutoCloseable {

  private final Response response;

  EventStream(Response response) {
    this.response = response;
  }

  int code() {
    return response.code();
  }

  /** The next event; empty when the stream has ended. */
  Optional<JsonNode> next() {
    try {
      String line = response.body().source().readUtf8Line();
      return Optional.ofNullable(line).map(Wire::json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next event as {@code TYPE name}. */
  String nextShort() {
    JsonNode event = next().orElseThrow();
    return event.path("type").asText() + " " + event.at("/object/metadata/name").asText();
  }

  @Override
  public void close() {
    response.close();
  }
}

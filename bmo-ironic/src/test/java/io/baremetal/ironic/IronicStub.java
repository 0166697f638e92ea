package io.baremetal.ironic;

import io.baremetal.ironic.config.RetryPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A socket that says what a test tells it to, and remembers what it was asked. */
final class IronicStub implements AutoCloseable {

  static final String UUID = "27946b59-9e44-4fa7-8e91-f3527a1ef094";

  private final MockWebServer server = new MockWebServer();
  private int seen;

  IronicStub() throws IOException {
    server.start();
  }

  /** A client of this stub that repeats nothing. */
  IronicClient.Builder client() {
    return IronicClient.builder().endpoint(server.url("/").toString()).retry(RetryPolicy.none());
  }

  String host() {
    return server.getHostName() + ":" + server.getPort();
  }

  /** Answers the next request with the range of versions. */
  IronicStub versions(String oldest, String newest) {
    return answer(
        200,
        "{\"version\":{\"id\":\"v1\",\"min_version\":\"%s\",\"version\":\"%s\"}}"
            .formatted(oldest, newest));
  }

  /** Answers the next request. */
  IronicStub answer(int status, String body) {
    server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    return this;
  }

  /** Answers the next request, headers and all. */
  IronicStub answer(MockResponse answer) {
    server.enqueue(answer);
    return this;
  }

  /** The next request that came in; fails the test when there is none. */
  RecordedRequest request() {
    try {
      RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
      if (request == null) {
        throw new AssertionError("no request came");
      }
      seen++;
      return request;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** All requests that were not looked at yet, as method and target. */
  List<String> requests() {
    List<String> lines = new ArrayList<>();
    int count = server.getRequestCount() - seen;
    Stream.generate(this::request)
        .limit(count)
        .forEach(r -> lines.add(r.getMethod() + " " + r.getTarget()));
    return lines;
  }

  /** The body of a request as text. */
  static String body(RecordedRequest request) {
    return request.getBody() == null ? "" : request.getBody().utf8();
  }

  @Override
  public void close() {
    server.close();
  }
}

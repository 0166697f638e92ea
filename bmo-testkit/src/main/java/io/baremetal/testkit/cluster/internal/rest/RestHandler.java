package io.baremetal.testkit.cluster.internal.rest;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;

/** The API server as an HTTP handler. Thread-safe. */
public final class RestHandler implements FakeHandler {

  private final ApiServer server;
  private final CallReader reader;
  private final AnswerWriter writer = new AnswerWriter();

  /** A handler before the given server. */
  public RestHandler(ApiServer server) {
    this.server = server;
    this.reader = new CallReader(server.state().kinds());
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    try {
      return server.execute(reader.read(request)).match(writer);
    } catch (RequestRefusedException refusal) {
      return FakeReply.json(refusal.code(), refusal.status());
    }
  }
}

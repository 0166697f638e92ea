package io.baremetal.testkit.cluster.internal.rest;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.discovery.Discovery;
import io.baremetal.testkit.cluster.internal.verb.ApiServer;
import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.Optional;

/** The API server as an HTTP handler. Thread-safe. */
public final class RestHandler implements FakeHandler {

  private final ApiServer server;
  private final Discovery discovery;
  private final CallReader reader;
  private final AnswerWriter writer = new AnswerWriter();

  /** A handler before the given server. */
  public RestHandler(ApiServer server) {
    this.server = server;
    this.discovery = new Discovery(server.state().kinds());
    this.reader = new CallReader(server.state().kinds());
  }

  @Override
  public FakeReply handle(FakeRequest request) {
    Optional<FakeReply> discovered = discovery.reply(request);
    if (discovered.isPresent()) {
      return discovered.get();
    }
    try {
      return server.execute(reader.read(request)).match(writer);
    } catch (RequestRefusedException refusal) {
      return FakeReply.json(refusal.code(), refusal.status());
    }
  }
}

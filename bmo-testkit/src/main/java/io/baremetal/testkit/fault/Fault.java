package io.baremetal.testkit.fault;

import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.http.PushSource;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What goes wrong with one request. The static methods are the faults that come ready made; a
 * lambda is one of your own.
 */
@FunctionalInterface
public interface Fault {

  /**
   * Handles the request in the fault's way.
   *
   * @param next the real handler, which the fault may call once or leave out
   */
  FakeReply apply(FakeRequest request, FakeHandler next);

  /** The request takes effect at once; its answer arrives late. */
  static Fault delay(Duration delay) {
    return (request, next) -> next.handle(request).withDelay(delay);
  }

  /** The given answer in place of the real one; the request has no effect. */
  static Fault reply(Supplier<? extends FakeReply> reply) {
    return (request, next) -> reply.get();
  }

  /** An HTTP status with a short text as body; the request has no effect. */
  static Fault status(int status) {
    return reply(() -> FakeReply.text(status, "fault injected by the test"));
  }

  /** The connection breaks before the request takes effect. */
  static Fault lostRequest() {
    return reply(FakeReply::lost);
  }

  /** The request takes effect, then the connection breaks: the client cannot know. */
  static Fault lostReply() {
    return (request, next) -> {
      next.handle(request);
      return FakeReply.lost();
    };
  }

  /**
   * A stream (a watch) breaks after this many messages; 0 breaks it at the first one. Complete
   * replies pass unharmed.
   */
  static Fault dropAfter(int messages) {
    return (request, next) ->
        next.handle(request)
            .match(
                new FakeReply.Cases<FakeReply>() {
                  @Override
                  public FakeReply complete(FakeReply.Complete reply) {
                    return reply;
                  }

                  @Override
                  public FakeReply streaming(FakeReply.Streaming reply) {
                    PushSource cut = sink -> reply.source().open(new CuttingSink(sink, messages));
                    return FakeReply.stream(reply.contentType(), cut).withDelay(reply.delay());
                  }

                  @Override
                  public FakeReply lost(FakeReply.Lost reply) {
                    return reply;
                  }
                });
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.internal.RetryDecision.Effect;
import io.baremetal.ironic.internal.RetryDecision.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Repeats what {@link RetryDecision} says may be repeated. */
final class RetryingExchange implements Exchange {

  private final RetryPolicy policy;
  private final Timing timing;
  private final Exchange next;

  RetryingExchange(RetryPolicy policy, Timing timing, Exchange next) {
    this.policy = policy;
    this.timing = timing;
    this.next = next;
  }

  @Override
  public Answer send(Outgoing request) throws IOException {
    Effect effect = request.call().effect();
    long start = timing.nanoTime().getAsLong();
    for (int attempt = 1; ; attempt++) {
      Attempt result = attempt(request);
      Duration elapsed = Duration.ofNanos(timing.nanoTime().getAsLong() - start);
      int number = attempt;
      Optional<Duration> wait =
          result
              .trouble()
              .flatMap(t -> RetryDecision.of(policy, t, effect, number, elapsed).pause());
      if (wait.isEmpty() || request.scope().isGivenUp()) {
        return result.end();
      }
      timing.pause().await(timing.jittered(wait.get()), request.scope());
    }
  }

  private Attempt attempt(Outgoing request) {
    try {
      Answer answer = next.send(request);
      return new Attempt(troubleIn(answer), () -> answer);
    } catch (IOException e) {
      Trouble trouble = LostAnswer.mayHaveArrived(e) ? Trouble.ANSWER_LOST : Trouble.NOT_SENT;
      return new Attempt(
          Optional.of(trouble),
          () -> {
            throw e;
          });
    }
  }

  private static Optional<Trouble> troubleIn(Answer answer) {
    if (answer.status() == 503) {
      return Optional.of(Trouble.BUSY);
    }
    boolean locked =
        answer.status() == 409 && FaultTexts.isLock(FaultReader.read(answer).message());
    return locked ? Optional.of(Trouble.LOCKED) : Optional.empty();
  }

  private record Attempt(Optional<Trouble> trouble, Outcome outcome) {
    Answer end() throws IOException {
      return outcome.end();
    }
  }

  private interface Outcome {
    Answer end() throws IOException;
  }
}

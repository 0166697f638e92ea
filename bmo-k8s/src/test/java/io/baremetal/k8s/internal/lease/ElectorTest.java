package io.baremetal.k8s.internal.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.LeaseLostException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.baremetal.k8s.internal.cluster.MemoryPort;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElectorTest {

  private static final Duration CALL = Duration.ofSeconds(10);

  private final TestClock time = TestClock.create();
  private final MemoryPort server = new MemoryPort();
  private final List<String> log = new ArrayList<>();

  /** Processes that hang: their tasks never run. */
  private final List<String> hung = new ArrayList<>();

  private final Elector one = elector("one");
  private final Elector two = elector("two");

  @Test
  void leadsAtOnce_whenNobodyEverDid() {
    start(one);

    assertThat(one.leads()).isTrue();
    assertThat(log).containsExactly("one gained @0");
    one.check(CALL);
    assertThat(server.peek("baremetal-operator").orElseThrow().at("/spec/renewTime").asText())
        .isEqualTo("2026-01-01T00:00:00.000000Z");
  }

  @Test
  void refusesEveryCall_beforeItLeads() {
    assertThatThrownBy(() -> one.check(Duration.ZERO))
        .isInstanceOf(LeaseLostException.class)
        .hasMessageContaining("metal3/baremetal-operator is not ours");
  }

  @Test
  void keepsLeading_whileItRenews() {
    start(one);
    start(two);
    time.advance(Duration.ofHours(3));

    assertThat(one.leads()).isTrue();
    assertThat(two.leads()).isFalse();
    assertThat(two.holder()).contains("one");
    one.check(CALL);
  }

  @Test
  void takesOver_onlyAfterLeaseStoodStillForItsDuration() {
    start(one);
    time.advance(Duration.ofSeconds(7));
    start(two);
    hung.add("one");
    time.advance(Duration.ofSeconds(44));
    assertThat(two.leads()).isFalse();

    time.advance(Duration.ofSeconds(10));
    assertThat(two.leads()).isTrue();
    assertThatThrownBy(() -> one.check(CALL)).isInstanceOf(LeaseLostException.class);
  }

  @Test
  void keepsTrying_whateverWasThrown() {
    server.failNext(new IllegalStateException("no token"));
    start(one);
    assertThat(one.leads()).isFalse();
    time.advance(Duration.ofSeconds(5));
    assertThat(one.leads()).isTrue();

    server.failNext(new IllegalStateException("no token"));
    time.advance(Duration.ofHours(1));
    one.check(CALL);
  }

  @Test
  void ignoresWallClocks_whenTheyDisagree() {
    start(one);
    start(two);
    time.stepWallClock(Duration.ofDays(-400));
    time.advance(Duration.ofMinutes(10));
    time.stepWallClock(Duration.ofDays(4000));
    time.advance(Duration.ofMinutes(10));

    assertThat(log).containsExactly("one gained @0");
  }

  @Test
  void leadsAtOnce_whenLeaseIsGivenAway() {
    start(one);
    start(two);
    one.close();
    time.advance(Duration.ofSeconds(5));

    assertThat(log).containsExactly("one gained @0", "one lost @0", "two gained @5");
  }

  @Test
  void holdsCallsBack_beforeLeaseCouldRunOut() {
    start(one);
    for (int i = 0; i < 7; i++) {
      server.failNext(unreachable());
    }
    time.advance(Duration.ofSeconds(29));
    one.check(CALL);
    assertThatThrownBy(() -> one.check(Duration.ofSeconds(15)))
        .isInstanceOf(LeaseLostException.class)
        .hasMessageContaining("PT16S");
  }

  @Test
  void stepsDown_whenItCannotRenewInTime() {
    start(one);
    for (int i = 0; i < 7; i++) {
      server.failNext(unreachable());
    }
    time.advance(Duration.ofSeconds(31));

    assertThat(log).containsExactly("one gained @0", "one lost @30");
  }

  @Test
  void stepsDown_whenAnotherTookTheLease() {
    start(one);
    server.put(
        "baremetal-operator", lease -> lease.withObject("/spec").put("holderIdentity", "go"));
    time.advance(Duration.ofSeconds(6));

    assertThat(log).containsExactly("one gained @0", "one lost @5");
  }

  @Test
  void keepsLeading_whenOnlyLabelsOfLeaseChanged() {
    start(one);
    server.put("baremetal-operator", lease -> lease.withObject("/metadata/labels").put("a", "b"));
    time.advance(Duration.ofMinutes(1));

    assertThat(log).containsExactly("one gained @0");
  }

  @Test
  void findsItself_whenAnswerToTakingWasLost() {
    server.loseAnswers(true);
    start(one);
    assertThat(one.leads()).isFalse();
    server.loseAnswers(false);
    time.advance(Duration.ofSeconds(5));

    assertThat(one.leads()).isTrue();
  }

  private void start(Elector elector) {
    elector.start();
    time.runUntilIdle();
  }

  private Elector elector(String identity) {
    LeaseSettings settings = LeaseSettings.builder().identity(identity).build();
    return new Elector(
        server,
        settings,
        "metal3",
        context(identity),
        new Leadership() {
          @Override
          public void gained() {
            note(identity + " gained");
          }

          @Override
          public void lost() {
            note(identity + " lost");
          }
        });
  }

  private void note(String what) {
    log.add(what + " @" + time.nanoTime().getAsLong() / 1_000_000_000);
  }

  private static OutcomeUnknownException unreachable() {
    return new OutcomeUnknownException(0, "no answer", new IOException("refused"));
  }

  private RuntimeContext context(String identity) {
    return RuntimeContext.builder()
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(time.scheduler())
        .executor(
            task -> {
              if (!hung.contains(identity)) {
                time.executor().execute(task);
              }
            })
        .build();
  }
}

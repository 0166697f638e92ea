package io.baremetal.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.http.PushSink;
import io.baremetal.testkit.http.PushSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FaultPlanTest {

  private static final FakeRequest GET = FakeRequest.of("GET", "/v1/nodes?limit=1");

  private final List<FakeRequest> served = new ArrayList<>();
  private final FaultPlan plan = new FaultPlan();
  private final FakeHandler handler = plan.before(this::serve);

  private FakeReply serve(FakeRequest request) {
    served.add(request);
    return request.path().endsWith("watch")
        ? FakeReply.stream("application/json", FaultPlanTest::push)
        : FakeReply.text(200, "fine");
  }

  private static PushSource.Subscription push(PushSink sink) {
    List.of("a", "b", "c").forEach(sink::next);
    sink.end();
    return () -> {};
  }

  private int status() {
    return ((FakeReply.Complete) handler.handle(GET)).status();
  }

  @Test
  void passesEverything_whenThereIsNoRule() {
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void failsTheChosenRequests_whenRuleCountsThem() {
    plan.when(FaultPlan.request("GET", "/v1/.*")).after(1).times(2).then(Fault.status(503));
    assertThat(List.of(status(), status(), status(), status())).containsExactly(200, 503, 503, 200);
    assertThat(served).hasSize(2);
  }

  @Test
  void leavesOtherRequestsAlone_whenMethodOrPathDiffers() {
    plan.when(FaultPlan.request("POST", ".*")).then(Fault.status(503));
    plan.when(FaultPlan.request("*", "/v1")).then(Fault.status(503));
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void takesEffectWithoutAnswer_whenReplyIsLost() {
    plan.when(FaultPlan.request("*", ".*")).times(1).then(Fault.lostReply());
    assertThat(handler.handle(GET)).isInstanceOf(FakeReply.Lost.class);
    plan.when(FaultPlan.request("*", ".*")).times(1).then(Fault.lostRequest());
    assertThat(handler.handle(GET)).isInstanceOf(FakeReply.Lost.class);
    assertThat(served).hasSize(1);
  }

  @Test
  void answersLate_whenDelayed() {
    plan.when(FaultPlan.request("*", ".*")).then(Fault.delay(Duration.ofSeconds(3)));
    assertThat(handler.handle(GET).delay()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void breaksTheStream_whenEnoughMessagesWentThrough() {
    plan.when(FaultPlan.request("*", ".*")).then(Fault.dropAfter(2));
    List<String> seen = new ArrayList<>();
    FakeReply reply = handler.handle(FakeRequest.of("GET", "/watch"));
    ((FakeReply.Streaming) reply)
        .source()
        .open(
            new PushSink() {
              @Override
              public void next(String message) {
                seen.add(message);
              }

              @Override
              public void end() {
                seen.add("end");
              }

              @Override
              public void fail() {
                seen.add("failed");
              }
            });
    assertThat(seen).containsExactly("a", "b", "failed");
  }

  @Test
  void nothingGoesWrong_whenPlanIsCleared() {
    plan.when(FaultPlan.request("*", ".*")).then(Fault.status(500));
    plan.clear();
    assertThat(status()).isEqualTo(200);
  }
}

package io.baremetal.k8s.internal.informer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.k8s.config.RuntimeContext;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.error.ExpiredException;
import io.baremetal.k8s.error.OutcomeUnknownException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.cluster.MemoryPort;
import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.resource.ResourceKind;
import io.baremetal.k8s.resource.ResourceSelection;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InformerTest {

  private static final ResourceKind KIND = ResourceKind.BARE_METAL_HOST;
  private static final ResourceKey A = new ResourceKey("metal3", "a");

  private final TestClock time = TestClock.create();
  private final MemoryPort server = new MemoryPort();
  private final List<String> changes = new ArrayList<>();
  private final Informer informer =
      new Informer(server, KIND, ResourceSelection.everything(), context(time), this::note);
  private final CachedCluster cached = new CachedCluster(server, List.of(informer));

  @Test
  void tellsInitialObjects_overSeveralPages() {
    for (int i = 0; i < 1201; i++) {
      server.put("h" + i, host -> {});
    }
    start();

    assertThat(changes).hasSize(1201).allMatch(change -> change.startsWith("+"));
    assertThat(server.requests()).containsExactly("list", "list", "list", "watch 1301");
    assertThat(informer.trouble()).isEmpty();
  }

  @Test
  void followsChanges_withoutListingAgain() {
    start();
    server.put("a", host -> {});
    server.put("a", host -> host.put("x", 1));
    server.remove("a");

    assertThat(changes).containsExactly("+a OTHERS", "~a OTHERS", "-a OTHERS");
    assertThat(server.requests()).containsExactly("list", "watch 100");
  }

  @Test
  void goesOnWhereItWas_whenWatchEnds() {
    start();
    time.advance(Duration.ofMinutes(4));
    server.put("a", host -> {});
    server.breakWatches(Optional.empty());
    server.put("b", host -> {});
    time.runUntilIdle();

    assertThat(changes).containsExactly("+a OTHERS", "+b OTHERS");
    assertThat(server.requests()).containsExactly("list", "watch 100", "watch 101");
  }

  @Test
  void listsAnew_whenServerForgotThePlace() {
    server.put("a", host -> {});
    server.put("b", host -> {});
    start();
    server.breakWatches(Optional.of(new ExpiredException("too old")));
    server.remove("a");
    server.put("c", host -> {});
    server.compact();
    time.advance(Duration.ofSeconds(1));

    assertThat(changes).containsExactly("+a OTHERS", "+b OTHERS", "+c OTHERS", "-a OTHERS");
    assertThat(server.openWatches()).isEqualTo(1);
  }

  @Test
  void triesAgainSlower_whenServerIsDown() {
    server.failNext(unreachable(), unreachable(), unreachable());
    start();
    assertThat(informer.trouble()).contains("no answer");
    assertThat(informer.synced()).isNotDone();

    time.advance(Duration.ofSeconds(1 + 2 + 4));
    assertThat(informer.synced()).isDone();
    assertThat(informer.trouble()).isEmpty();
    assertThat(server.requests()).containsExactly("list", "list", "list", "list", "watch 100");
  }

  @Test
  void triesAgain_whateverWasThrown() {
    server.failNext(new IllegalStateException("no token"));
    start();
    assertThat(informer.trouble()).contains("no token");
    time.advance(Duration.ofSeconds(1));
    server.failNext(new IllegalStateException("no token"));
    server.breakWatches(Optional.of(unreachable()));
    time.advance(Duration.ofMinutes(1));

    assertThat(informer.trouble()).isEmpty();
    assertThat(server.openWatches()).isEqualTo(1);
  }

  @Test
  void isWellAgain_whenNewWatchStandsThoughNothingHappens() {
    start();
    server.breakWatches(Optional.of(unreachable()));
    assertThat(informer.trouble()).contains("no answer");
    time.advance(Duration.ofSeconds(7));

    assertThat(informer.trouble()).isEmpty();
    assertThat(server.requests()).containsExactly("list", "watch 100", "watch 100");
  }

  @Test
  void slowsDown_whenWatchesBreakAtOnceAgainAndAgain() {
    start();
    for (int i = 0; i < 60; i++) {
      server.breakWatches(Optional.of(unreachable()));
      time.advance(Duration.ofSeconds(1));
    }

    assertThat(server.requests()).hasSizeLessThan(10);
  }

  @Test
  void replacesWatch_whenItOutlivesItsLimit() {
    start();
    time.advance(ClusterPort.LONGEST_SUBSCRIPTION.plusMinutes(1));

    assertThat(server.requests()).containsExactly("list", "watch 100", "watch 100");
    assertThat(server.openWatches()).isEqualTo(1);
  }

  @Test
  void hearsNothingMore_afterClosing() {
    start();
    informer.close();
    server.put("a", host -> {});
    time.advance(Duration.ofHours(1));

    assertThat(changes).isEmpty();
    assertThat(server.openWatches()).isZero();
  }

  @Test
  void showsOwnWrite_beforeTheWatchDoes() {
    server.put("a", host -> {});
    start();
    server.holdWatchesBack(true);
    cached.patch(KIND, A, patch(101).put("mine", 1));

    assertThat(cached.get(KIND, A).orElseThrow().path("mine").asInt()).isEqualTo(1);
    server.put("a", host -> host.put("theirs", 2));
    server.holdWatchesBack(false);
    assertThat(cached.get(KIND, A).orElseThrow().path("theirs").asInt()).isEqualTo(2);
    assertThat(changes).containsExactly("+a OTHERS", "~a OURSELVES", "~a OTHERS");
  }

  @Test
  void showsNothing_onceOwnWriteTookTheLastFinalizer() {
    server.put("a", InformerTest::leave);
    start();
    server.holdWatchesBack(true);
    ObjectNode release = patch(101);
    release.withObject("/metadata").putNull("finalizers");
    cached.patch(KIND, A, release);

    assertThat(cached.get(KIND, A)).isEmpty();
    server.put("a", host -> host.put("another", 1));
    server.holdWatchesBack(false);
    assertThat(cached.get(KIND, A).orElseThrow().path("another").asInt()).isEqualTo(1);
    assertThat(changes).containsExactly("+a OTHERS", "-a OTHERS", "+a OTHERS");
  }

  private static void leave(ObjectNode host) {
    ObjectNode metadata = host.withObject("/metadata");
    metadata.put("deletionTimestamp", "2026-01-01T00:00:00Z");
    metadata.putArray("finalizers").add("ours");
  }

  @Test
  void takesNoOverlay_whenTheWatchWasFaster() {
    server.put("a", host -> {});
    start();
    ObjectNode stale = server.peek("a").orElseThrow().deepCopy();
    server.remove("a");
    informer.learn(stale);

    assertThat(cached.get(KIND, A)).isEmpty();
  }

  @Test
  void readsFromServer_whenOutcomeOfWriteIsUnknown() {
    server.put("a", host -> {});
    start();
    server.holdWatchesBack(true);
    server.loseAnswers(true);
    assertThat(catchThrowable(() -> cached.patch(KIND, A, patch(101).put("mine", 1))))
        .isInstanceOf(OutcomeUnknownException.class);
    server.loseAnswers(false);

    assertThat(cached.get(KIND, A).orElseThrow().path("mine").asInt()).isEqualTo(1);
    assertThat(cached.get(KIND, A).orElseThrow().path("mine").asInt()).isEqualTo(1);
    assertThat(server.requests()).containsExactly("list", "watch 101", "patch a", "get a");
  }

  @Test
  void readsFromServer_afterConflict() {
    server.put("a", host -> {});
    start();
    server.holdWatchesBack(true);
    server.put("a", host -> host.put("theirs", 1));
    assertThat(catchThrowable(() -> cached.patch(KIND, A, patch(101).put("mine", 1))))
        .isInstanceOf(ConflictException.class);

    assertThat(cached.get(KIND, A).orElseThrow().path("theirs").asInt()).isEqualTo(1);
  }

  @Test
  void showsNoObjectThatItDeleted_thoughTheWatchStillDoes() {
    server.put("a", host -> {});
    start();
    server.holdWatchesBack(true);
    cached.delete(KIND, A, "uid");
    assertThat(cached.get(KIND, A)).isEmpty();
    assertThat(cached.get(KIND, A)).isEmpty();

    server.holdWatchesBack(false);
    assertThat(cached.get(KIND, A)).isEmpty();
    int before = server.requests().size();
    assertThat(cached.get(KIND, A)).isEmpty();
    assertThat(server.requests()).hasSize(before);
  }

  @Test
  void readsFromServer_whatIsOutsideTheSelection() {
    Informer labelled =
        new Informer(
            server,
            KIND,
            ResourceSelection.everything().withLabels("ours=yes"),
            context(time),
            this::note);
    CachedCluster some = new CachedCluster(server, List.of(labelled));
    labelled.start();
    time.runUntilIdle();
    server.holdWatchesBack(true);
    server.put("a", host -> host.put("x", 1));
    assertThat(some.get(KIND, A).orElseThrow().path("x").asInt()).isEqualTo(1);
    server.put("a", host -> host.put("x", 2));

    assertThat(some.get(KIND, A).orElseThrow().path("x").asInt()).isEqualTo(2);
  }

  @Test
  void handsOutCopies_soThatNobodyChangesTheCache() {
    server.put("a", host -> {});
    start();
    cached.get(KIND, A).orElseThrow().put("x", 1);

    assertThat(cached.get(KIND, A).orElseThrow().has("x")).isFalse();
  }

  private void start() {
    informer.start();
    time.runUntilIdle();
  }

  private void note(Change change) {
    String sign = change.after().isEmpty() ? "-" : change.before().isEmpty() ? "+" : "~";
    changes.add(sign + change.key().name() + " " + change.author());
  }

  private static ObjectNode patch(int version) {
    ObjectNode patch = JsonNodeFactory.instance.objectNode();
    patch.putObject("metadata").put("resourceVersion", Integer.toString(version));
    return patch;
  }

  private static OutcomeUnknownException unreachable() {
    return new OutcomeUnknownException(0, "no answer", new IOException("refused"));
  }

  static RuntimeContext context(TestClock time) {
    return RuntimeContext.builder()
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(time.scheduler())
        .executor(time.executor())
        .build();
  }
}

package io.baremetal.checks.realservers.facility;

import io.baremetal.checks.realservers.NeedsRealServers;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.checks.realservers.ServerKind;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * All stories on a real Ironic, several at a time: most of each is waiting. Nothing else runs
 * meanwhile.
 */
@NeedsRealServers(ServerKind.IRONIC)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealFacilitiesTest {

  private static final int AT_A_TIME = 6;

  private final ExecutorService players = Executors.newFixedThreadPool(AT_A_TIME);
  private final RealIronic ironic;

  RealFacilitiesTest(RealIronic ironic) {
    this.ironic = ironic;
  }

  @AfterAll
  void stop() {
    players.shutdownNow();
  }

  @TestFactory
  Stream<DynamicTest> holdsOnTheRealOne() {
    List<Running> running = Story.all().stream().map(this::begin).toList();
    return running.stream()
        .map(story -> DynamicTest.dynamicTest(story.name(), () -> join(story.end())));
  }

  private record Running(String name, Future<?> end) {}

  private Running begin(Story story) {
    return new Running(story.name(), players.submit(() -> play(story)));
  }

  private void play(Story story) {
    long begin = System.nanoTime();
    try (RealSite site = RealSite.at(ironic)) {
      story.plot().play(site);
    }
    System.out.printf(
        Locale.ROOT, "%5.1f s  %s%n", (System.nanoTime() - begin) / 1e9, story.name());
  }

  private static void join(Future<?> end) throws Throwable {
    try {
      Object unused = end.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }
}

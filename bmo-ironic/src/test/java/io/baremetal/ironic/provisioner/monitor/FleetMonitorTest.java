package io.baremetal.ironic.provisioner.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.node.Node;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FleetMonitorTest {

  private final TestClock time = TestClock.create();
  private final Map<String, ObjectNode> nodes = new TreeMap<>();
  private final List<String> told = new ArrayList<>();
  private final List<String> listings = new ArrayList<>();
  private final List<String> askedAbout = new ArrayList<>();
  private boolean broken;
  private boolean refusing;
  private final FleetMonitor monitor =
      new FleetMonitor(
          new Listing(),
          MonitorLimits.standard(),
          new MonitorTiming(
              time.clock(),
              time.nanoTime(),
              time.scheduler(),
              this::execute,
              () -> 0.5,
              Duration.ofMillis(250)));

  @Test
  void listsNothing_whenNobodyListens() {
    time.advance(Duration.ofMinutes(1));
    Subscription subscription = listen();
    time.advance(Duration.ofMinutes(1));
    int listed = listings.size();
    assertThat(listed).isEqualTo(7);
    subscription.close();
    time.advance(Duration.ofMinutes(1));
    assertThat(listings.size() - listed).isLessThanOrEqualTo(1);
  }

  @Test
  void tellsOfANode_onlyWhenItComesToRest() {
    node("a", "manageable");
    listen();
    state("a", "cleaning");
    time.advance(Duration.ofSeconds(10));
    told.clear();
    state("a", "clean wait");
    time.advance(Duration.ofSeconds(10));
    assertThat(told).isEmpty();
    state("a", "available");
    time.advance(Duration.ofSeconds(2));
    assertThat(told).containsExactly("a");
  }

  @Test
  void keepsQuiet_whenAPassHasSeenTheChangeItself() {
    node("a", "manageable");
    listen();
    state("a", "available");
    monitor.saw(Node.of(nodes.get("a")), time.nanoTime().getAsLong());
    time.advance(Duration.ofSeconds(30));
    assertThat(told).isEmpty();
  }

  @Test
  void tellsOfTheEnd_whenAReadHasSeenItAfterThePassMadeUpItsMind() {
    node("a", "manageable");
    listen();
    monitor.awaitChange("a");
    state("a", "cleaning");
    time.advance(Duration.ofMillis(500));
    state("a", "available");
    monitor.saw(Node.of(nodes.get("a")), time.nanoTime().getAsLong());
    time.advance(Duration.ofSeconds(2));
    assertThat(told).containsExactly("a");
  }

  @Test
  void tellsOfTheEnd_whenAReadWasOvertakenByAListing() {
    node("a", "manageable");
    listen();
    monitor.awaitChange("a");
    state("a", "cleaning");
    long asked = time.nanoTime().getAsLong();
    time.advance(Duration.ofMillis(500));
    state("a", "available");
    monitor.saw(Node.of(nodes.get("a")), asked);
    time.advance(Duration.ofSeconds(2));
    assertThat(told).containsExactly("a");
  }

  @Test
  void tellsSoonOfTheEnd_whenOnlyAReadHasSeenTheNodeMove() {
    node("a", "manageable");
    listen();
    monitor.saw(
        Node.of(nodes.get("a").deepCopy().put("provision_state", "cleaning")),
        time.nanoTime().getAsLong());
    time.advance(Duration.ofSeconds(10));
    assertThat(told).containsExactly("a");
  }

  @Test
  void remembersWhatItOwes_whenALockOutlastsItsPatience() {
    node("a", "manageable");
    listen();
    monitor.awaitChange("a");
    state("a", "available").put("reservation", "conductor");
    time.advance(Duration.ofMinutes(2));
    assertThat(told).isEmpty();
    nodes.get("a").putNull("reservation");
    time.advance(Duration.ofSeconds(2));
    assertThat(told).containsExactly("a");
  }

  @Test
  void rests_whenTheNodeThatItWaitedForNeverAppears() {
    listen();
    monitor.awaitChange("never");
    time.advance(Duration.ofMinutes(1));
    int listed = listings.size();
    time.advance(Duration.ofMinutes(1));
    assertThat(listings.size() - listed).isEqualTo(6);
  }

  @Test
  void tellsSoon_whenAVerbLedToTheSameStateAgain() {
    node("a", "manageable");
    listen();
    time.advance(Duration.ofSeconds(1));
    monitor.awaitChange("a");
    time.advance(Duration.ofMillis(500));
    assertThat(told).containsExactly("a");
  }

  @Test
  void waitsForTheLock_whenANodeRestsButIsHeld() {
    node("a", "cleaning");
    listen();
    state("a", "available").put("reservation", "conductor");
    time.advance(Duration.ofSeconds(2));
    assertThat(told).isEmpty();
    nodes.get("a").putNull("reservation");
    time.advance(Duration.ofMillis(500));
    assertThat(told).containsExactly("a");
  }

  @Test
  void tellsWhenTheLockIsGone_whenAVerbMetIt() {
    node("a", "active").put("reservation", "conductor");
    listen();
    monitor.awaitUnlock("a");
    time.advance(Duration.ofSeconds(5));
    assertThat(told).isEmpty();
    nodes.get("a").putNull("reservation");
    time.advance(Duration.ofMillis(500));
    assertThat(told).containsExactly("a");
  }

  @Test
  void tellsOfANode_whenItIsGone() {
    node("a", "active");
    node("b", "active");
    listen();
    nodes.remove("a");
    monitor.forget("b");
    nodes.remove("b");
    time.advance(Duration.ofSeconds(10));
    assertThat(told).containsExactly("a");
  }

  @Test
  void asksAboutWhatIsMissing_unlessItWasAboutToBeRemoved() {
    List.of("a", "b", "c").forEach(uuid -> node(uuid, "available"));
    listen();
    monitor.leaves("a");
    monitor.leaves("b");
    monitor.stays("b");
    nodes.clear();
    time.advance(Duration.ofSeconds(10));
    assertThat(askedAbout).containsExactly("b", "c");
    assertThat(told).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void believesNoOldListing_whenIronicFails() {
    node("a", "active");
    listen();
    assertThat(monitor.fleet()).isPresent();
    broken = true;
    time.advance(Duration.ofSeconds(10));
    assertThat(monitor.fleet()).isEmpty();
    assertThat(monitor.latest()).isPresent();
    int listed = listings.size();
    time.advance(Duration.ofMinutes(10));
    assertThat(listings.size() - listed).isLessThan(15);
    broken = false;
    time.advance(Duration.ofMinutes(1));
    assertThat(monitor.fleet()).isPresent();
  }

  @Test
  void believesNoOldListing_whenAnAnswerMakesNoSense() {
    node("a", "active");
    listen();
    nodes.put("nameless", JsonNodeFactory.instance.objectNode());
    time.advance(Duration.ofSeconds(15));
    assertThat(monitor.fleet()).isEmpty();
    nodes.remove("nameless");
    time.advance(Duration.ofMinutes(2));
    assertThat(monitor.fleet()).isPresent();
  }

  @Test
  void listsAgain_whenTheExecutorWasFullForAWhile() {
    node("a", "active");
    listen();
    refusing = true;
    time.advance(Duration.ofMinutes(1));
    assertThat(monitor.fleet()).isEmpty();
    refusing = false;
    time.advance(Duration.ofMinutes(2));
    assertThat(monitor.fleet()).isPresent();
  }

  private void execute(Runnable task) {
    if (refusing) {
      throw new RejectedExecutionException("full");
    }
    time.executor().execute(task);
  }

  @Test
  void looksOften_whenSomethingHasJustMovedOn() {
    node("a", "deploying");
    listen();
    time.advance(Duration.ofSeconds(4));
    assertThat(listings).hasSize(14);
    time.advance(Duration.ofMinutes(1));
    listings.clear();
    time.advance(Duration.ofSeconds(20));
    assertThat(listings).hasSize(10);
    state("a", "wait call-back");
    time.advance(Duration.ofSeconds(2));
    listings.clear();
    time.advance(Duration.ofSeconds(2));
    assertThat(listings).hasSizeGreaterThanOrEqualTo(5);
  }

  private Subscription listen() {
    Subscription subscription = monitor.onChange(row -> told.add(row.uuid()));
    time.runUntilIdle();
    return subscription;
  }

  private final class Listing implements FleetSource {

    @Override
    public List<Node> all() {
      listings.add("listing");
      if (broken) {
        throw new IronicProtocolException("out of order");
      }
      return nodes.values().stream().map(node -> Node.of(node.deepCopy())).toList();
    }

    @Override
    public Iterator<List<Node>> recent() {
      throw new AssertionError("so small a fleet is listed whole");
    }

    @Override
    public Optional<Node> one(String uuid) {
      askedAbout.add(uuid);
      return Optional.ofNullable(nodes.get(uuid)).map(Node::of);
    }
  }

  private ObjectNode node(String uuid, String state) {
    nodes.put(uuid, JsonNodeFactory.instance.objectNode().put("uuid", uuid));
    return state(uuid, state);
  }

  private ObjectNode state(String uuid, String state) {
    return nodes.get(uuid).put("provision_state", state);
  }
}

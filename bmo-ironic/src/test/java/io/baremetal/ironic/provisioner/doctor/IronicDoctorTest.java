package io.baremetal.ironic.provisioner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostRegistry;
import io.baremetal.api.provisioner.KnownHost;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.port.Port;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.ironic.provisioner.HostMark;
import io.baremetal.ironic.provisioner.doctor.Finding.Kind;
import io.baremetal.ironic.provisioner.doctor.RepairResult.Outcome;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IronicDoctorTest {

  private static final String MAC = "52:54:00:00:00:01";

  private final TestClock time = TestClock.create();
  private final FakeIronic ironic = FakeIronic.builder().time(time).build();
  private final IronicClient client =
      IronicClient.builder()
          .endpoint("http://ironic.test")
          .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
          .retry(RetryPolicy.none())
          .build();
  private final Hosts hosts = new Hosts();
  private final IronicDoctor doctor = IronicDoctor.of(client, hosts, time.nanoTime());

  /** The hosts of namespace metal3, which is the only one that is watched. */
  private static final class Hosts implements HostRegistry {

    private final Map<String, KnownHost> byName = new LinkedHashMap<>();

    KnownHost add(String name, Optional<String> node, String... macs) {
      KnownHost host =
          new KnownHost(new HostIdentity("metal3", name, "uid-" + name), node, Set.of(macs));
      byName.put(name, host);
      return host;
    }

    @Override
    public Set<String> namespaces() {
      return Set.of("metal3");
    }

    @Override
    public List<KnownHost> hosts() {
      return List.copyOf(byName.values());
    }

    @Override
    public Optional<KnownHost> find(String namespace, String name) {
      return Optional.ofNullable(byName.get(name));
    }
  }

  @AfterEach
  void close() {
    client.close();
    ironic.close();
  }

  private Node node(String name) {
    return client.nodes().create(CreateNode.builder().driver("fake-hardware").name(name).build());
  }

  private void port(Node node, String mac) {
    client.ports().create(CreatePort.builder().nodeUuid(node.uuid()).address(mac).build());
  }

  /** Two looks that are far enough apart. */
  private Diagnosis examineTwice() {
    doctor.examine();
    time.advance(Duration.ofSeconds(61));
    return doctor.examine();
  }

  private static List<Outcome> outcomes(List<RepairResult> results) {
    return results.stream().map(RepairResult::outcome).toList();
  }

  @Test
  void findsNothing_whenEveryHostHasItsNode() {
    Node node = node("metal3~demo");
    port(node, MAC);
    hosts.add("demo", Optional.of(node.uuid()), MAC);

    Diagnosis diagnosis = examineTwice();

    assertThat(diagnosis.findings()).isEmpty();
    assertThat(diagnosis.plan().describe()).isEqualTo("nothing to do\n");
  }

  @Test
  @Tag("ICN-18")
  void removesANode_onlyWhenItsHostWasMissedTwiceAMinuteApart() {
    node("metal3~gone");
    assertThat(doctor.examine().of(Kind.SUSPECTED_ORPHAN)).hasSize(1);
    time.advance(Duration.ofSeconds(59));
    assertThat(doctor.examine().plan().repairs()).isEmpty();
    time.advance(Duration.ofSeconds(2));
    Diagnosis diagnosis = doctor.examine();
    assertThat(diagnosis.of(Kind.ORPHAN)).hasSize(1);
    assertThat(diagnosis.plan().describe()).contains("metal3~gone, enroll").contains("delete node");
    assertThat(ironic.calls().mutating()).as("examining is harmless").hasSize(1);

    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of()))).containsExactly(Outcome.DONE);

    assertThat(ironic.nodes()).isEmpty();
  }

  @Test
  void startsCountingAnew_whenAHostWasThereInBetween() {
    node("metal3~shy");
    doctor.examine();
    hosts.add("shy", Optional.of("elsewhere"));
    time.advance(Duration.ofSeconds(61));
    doctor.examine();
    hosts.byName.clear();
    time.advance(Duration.ofSeconds(61));

    assertThat(doctor.examine().of(Kind.ORPHAN)).isEmpty();
  }

  @Test
  void touchesNoNode_thatIsNotOurs() {
    node("rack1-07");
    node("other~demo");
    client.nodes().create(CreateNode.builder().driver("fake-hardware").build());
    Node tenant = node("metal3~old");
    client
        .nodes()
        .update(
            tenant.ref(),
            JsonPatch.against(tenant)
                .set("instance_uuid", "0a0a0a0a-0000-4000-8000-00000000000a")
                .build());
    hosts.byName.put(
        "demo",
        new KnownHost(
            new HostIdentity("metal3", "demo", "0a0a0a0a-0000-4000-8000-00000000000a"),
            Optional.of(node("metal3~demo").uuid()),
            Set.of()));

    Diagnosis diagnosis = examineTwice();

    assertThat(diagnosis.of(Kind.FOREIGN)).hasSize(4);
    assertThat(diagnosis.plan().repairs()).isEmpty();
  }

  @Test
  void knowsItsMark_whateverTheNodeIsCalled() {
    client
        .nodes()
        .create(
            CreateNode.builder()
                .driver("fake-hardware")
                .name("demo")
                .extra(HostMark.of(new HostIdentity("metal3", "demo", "uid-of-before")))
                .build());
    hosts.add("demo", Optional.empty());

    assertThat(examineTwice().of(Kind.ORPHAN))
        .as("another host of the same name is another host")
        .hasSize(1);
  }

  @Test
  void believesNoMark_thatNamesNoHostThatCanBe() {
    for (String namespace : List.of("", "../pods", "metal3/")) {
      client
          .nodes()
          .create(
              CreateNode.builder()
                  .driver("fake-hardware")
                  .extra(HostMark.of(new HostIdentity(namespace, "demo", "uid")))
                  .build());
    }
    Diagnosis diagnosis = examineTwice();
    assertThat(diagnosis.of(Kind.FOREIGN)).hasSize(3);
    assertThat(diagnosis.plan().repairs()).isEmpty();
  }

  @Test
  void asksForEachRunningNode_beforeItIsRemoved() {
    Node node = active("metal3~gone");

    Diagnosis diagnosis = examineTwice();
    assertThat(diagnosis.of(Kind.POWER_ENFORCED)).hasSize(1);
    assertThat(diagnosis.plan().describe()).contains("only if this node is confirmed");
    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of("another"))))
        .containsExactly(Outcome.NOT_CONFIRMED);
    assertThat(ironic.nodes()).hasSize(1);

    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of(node.uuid()))))
        .containsExactly(Outcome.DONE);
    assertThat(ironic.nodes()).isEmpty();
    assertThat(ironic.calls().count("PUT /nodes/{node}/maintenance")).isEqualTo(1);
  }

  @Test
  void keepsItsHandsOffTheMachine_withoutRemovingAnything_whenAsked() {
    Node node = active("metal3~gone");
    Diagnosis diagnosis = examineTwice();
    assertThat(diagnosis.handsOff().describe())
        .contains("metal3~gone, active  (only if this node is confirmed)")
        .contains("- put into maintenance node " + node.uuid());

    assertThat(outcomes(doctor.execute(diagnosis.handsOff(), Set.of())))
        .containsExactly(Outcome.NOT_CONFIRMED);
    assertThat(outcomes(doctor.execute(diagnosis.handsOff(), Set.of(node.uuid()))))
        .containsExactly(Outcome.DONE);

    assertThat(ironic.node("metal3~gone").maintenance()).isTrue();
    Diagnosis after = doctor.examine();
    assertThat(after.of(Kind.POWER_ENFORCED)).isEmpty();
    assertThat(after.handsOff().repairs()).isEmpty();
    assertThat(after.of(Kind.ORPHAN)).as("what it was stays known").hasSize(1);
  }

  @Test
  void leavesAHostsPowerInIronicsHands_whenTheHostIsThereAgain() {
    Node node = active("metal3~gone");
    Diagnosis diagnosis = examineTwice();
    hosts.add("gone", Optional.of(node.uuid()));

    assertThat(outcomes(doctor.execute(diagnosis.handsOff(), Set.of(node.uuid()))))
        .containsExactly(Outcome.CHANGED);
    assertThat(ironic.node("metal3~gone").maintenance()).isFalse();
  }

  private Node active(String name) {
    Node node = node(name);
    List<ProvisionVerb> verbs =
        List.of(ProvisionVerb.MANAGE, ProvisionVerb.PROVIDE, ProvisionVerb.ACTIVE);
    client
        .nodes()
        .update(
            node.ref(),
            JsonPatch.against(node)
                .set("instance_info", Map.of("image_source", "http://images.test/os.img"))
                .set("deploy_interface", "fake")
                .build());
    for (ProvisionVerb verb : verbs) {
      client.nodes().on(node.ref()).states().provision(ProvisionRequest.of(verb));
      time.advance(Duration.ofHours(1));
    }
    assertThat(ironic.node(name).is("active")).isTrue();
    return node;
  }

  @Test
  void stops_whenANodeHasChangedSinceThePlanWasMade() {
    node("metal3~a");
    node("metal3~b");
    Diagnosis diagnosis = examineTwice();
    time.advance(Duration.ofSeconds(1));
    ironic.touch("metal3~a");

    List<RepairResult> results = doctor.execute(diagnosis.plan(), Set.of());

    assertThat(outcomes(results)).containsExactly(Outcome.CHANGED, Outcome.NOT_REACHED);
    assertThat(results.get(0).text()).contains("has changed since the plan was made");
    assertThat(ironic.nodes()).hasSize(2);
  }

  @Test
  void stops_whenTheHostIsThereAgain() {
    node("metal3~a");
    Diagnosis diagnosis = examineTwice();
    hosts.add("a", Optional.empty());

    assertThat(doctor.execute(diagnosis.plan(), Set.of()).get(0).text())
        .contains("host metal3/a")
        .contains("is there again");
    assertThat(ironic.nodes()).hasSize(1);
  }

  @Test
  void stops_whenAHostThatWasMadeAnewHasTakenTheNodeOver() {
    HostIdentity before = new HostIdentity("metal3", "demo", "uid-of-before");
    Node node =
        client
            .nodes()
            .create(
                CreateNode.builder()
                    .driver("fake-hardware")
                    .name("metal3~demo")
                    .extra(HostMark.of(before))
                    .build());
    Diagnosis diagnosis = examineTwice();
    hosts.add("demo", Optional.of(node.uuid()));

    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of())))
        .containsExactly(Outcome.CHANGED);
    assertThat(ironic.nodes()).hasSize(1);
  }

  @Test
  void endsMaintenance_thatNothingElseWouldEnd() {
    Node node = node("metal3~demo");
    hosts.add("demo", Optional.of(node.uuid()));
    client.nodes().on(node.ref()).setMaintenance("left by somebody");

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.of(Kind.STUCK_MAINTENANCE).get(0).text()).contains("left by somebody");
    doctor.execute(diagnosis.plan(), Set.of());
    assertThat(ironic.node("metal3~demo").maintenance()).isFalse();
  }

  @Test
  @Tag("ICN-21")
  void movesAHostsPort_fromANamelessNodeToItsOwn() {
    Node stale = client.nodes().create(CreateNode.builder().driver("fake-hardware").build());
    port(stale, MAC);
    Node right = node("metal3~demo");
    hosts.add("demo", Optional.of(right.uuid()), MAC.toUpperCase(Locale.ROOT));

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.of(Kind.MISPLACED_PORT).get(0).text())
        .contains("host metal3/demo")
        .contains("(no name, enroll)");
    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of())))
        .containsExactly(Outcome.NOT_CONFIRMED);
    int before = ironic.calls().mutating().size();
    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of(stale.uuid()))))
        .containsExactly(Outcome.DONE);
    assertThat(ironic.calls().story().subList(before, before + 3))
        .containsExactly("DELETE /ports/{port}", "DELETE /nodes/{node}", "POST /ports");
    List<Port> ports = client.ports().list(PortQuery.ofAddress(MAC)).toList();
    assertThat(ports)
        .extracting(port -> port.node().map(NodeRef::text).orElse(""))
        .containsExactly(right.uuid());
  }

  @Test
  void movesAHostsPort_fromTheNodeOfAHostThatDoesNotKnowIt_whenThatNodeIsConfirmed() {
    Node right = node("metal3~demo");
    Node wrong = node("metal3~other");
    port(wrong, MAC);
    hosts.add("demo", Optional.of(right.uuid()), MAC);
    hosts.add("other", Optional.of(wrong.uuid()), "52:54:00:00:00:02");

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.of(Kind.MISPLACED_PORT)).hasSize(1);
    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of(right.uuid()))))
        .containsExactly(Outcome.NOT_CONFIRMED);
    assertThat(outcomes(doctor.execute(diagnosis.plan(), Set.of(wrong.uuid()))))
        .containsExactly(Outcome.DONE);
    assertThat(ironic.nodes()).hasSize(2);
    assertThat(client.ports().list(PortQuery.ofAddress(MAC)).first().orElseThrow().node())
        .contains(right.ref());
  }

  @Test
  void stops_whenAPortHasMovedSinceThePlanWasMade() {
    Node right = node("metal3~demo");
    Node wrong = node("metal3~other");
    port(wrong, MAC);
    hosts.add("demo", Optional.of(right.uuid()), MAC);
    hosts.add("other", Optional.of(wrong.uuid()), "52:54:00:00:00:02");
    Diagnosis diagnosis = doctor.examine();
    client
        .ports()
        .delete(client.ports().list(PortQuery.ofAddress(MAC)).first().orElseThrow().uuid());
    port(right, MAC);

    List<RepairResult> results = doctor.execute(diagnosis.plan(), Set.of(wrong.uuid()));

    assertThat(outcomes(results)).containsExactly(Outcome.CHANGED);
    assertThat(results.get(0).text()).contains("no longer belongs to node " + wrong.uuid());
    assertThat(client.ports().list(PortQuery.ofAddress(MAC)).toList()).hasSize(1);
  }

  @Test
  void leavesAPortWhereItIs_whenTwoHostsClaimItOrTheHolderKnowsNoAddress() {
    Node right = node("metal3~demo");
    Node disputed = node("metal3~other");
    Node unknowing = node("metal3~new");
    port(disputed, MAC);
    port(unknowing, "52:54:00:00:00:03");
    hosts.add("demo", Optional.of(right.uuid()), MAC, "52:54:00:00:00:03");
    hosts.add("other", Optional.of(disputed.uuid()), MAC);
    hosts.add("new", Optional.of(unknowing.uuid()));

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.of(Kind.MISPLACED_PORT)).isNotEmpty();
    assertThat(diagnosis.plan().repairs()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ProvisionState.class)
  void asksForEachNode_thatRunsSomethingOrIsBeingMadeTo(ProvisionState state) {
    boolean idle =
        Set.of(
                ProvisionState.ENROLL,
                ProvisionState.VERIFYING,
                ProvisionState.MANAGEABLE,
                ProvisionState.AVAILABLE,
                ProvisionState.INSPECTING,
                ProvisionState.INSPECT_WAIT,
                ProvisionState.INSPECT_FAILED,
                ProvisionState.ADOPT_FAILED)
            .contains(state);
    assertThat(Planner.cautionFor(state.wire()))
        .isEqualTo(idle ? Repair.Caution.PLANNED : Repair.Caution.CONFIRM);
  }

  @Test
  void movesAHostsPort_fromAnOrphan() {
    port(node("metal3~gone"), MAC);
    Node right = node("metal3~demo");
    hosts.add("demo", Optional.of(right.uuid()), MAC);

    doctor.execute(examineTwice().plan(), Set.of());

    assertThat(client.ports().list(PortQuery.ofAddress(MAC)).first().orElseThrow().node())
        .contains(right.ref());
  }

  @Test
  void tellsOfHosts_thatOnlyPeopleCanSetRight() {
    hosts.add("a", Optional.of("27946b59-9e44-4fa7-8e91-f3527a1ef094"), MAC);
    hosts.add("b", Optional.empty(), MAC);

    Diagnosis diagnosis = doctor.examine();

    assertThat(new ArrayList<>(diagnosis.findings()))
        .extracting(Finding::kind)
        .containsExactly(Kind.MISSING_NODE, Kind.DISPUTED_MAC);
    assertThat(diagnosis.plan().repairs()).isEmpty();
  }
}

package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Adopting;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Detaching;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.Registration;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.node.CreateNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How hosts and nodes come together and part. */
class FindingAndLeavingTest {

  private final Simulation life = Simulation.start().watching();

  @AfterEach
  void close() {
    life.close();
  }

  @Test
  void findsTheNodeByName_whenItsIdWasLost() {
    life.register();
    String node = life.id.get();
    life.id = Optional.empty();
    life.register();
    assertThat(life.id).contains(node);
    assertThat(life.ironic.nodes()).hasSize(1);
  }

  @Test
  void registersAnew_whenTheIdCanBeNoNodes() {
    life.id = Optional.of("no/node");
    assertThat(Steps.text(life.host().observe())).isEqualTo("needs registration");
    life.register();
    assertThat(life.ironic.nodes()).hasSize(1);
  }

  @Test
  void renamesTheNode_whenAnOlderOperatorNamedIt() {
    Node old = node(Optional.of("demo"));
    life.time.advance(Duration.ofSeconds(11));
    life.register();
    assertThat(life.id).contains(old.uuid());
    assertThat(life.ironic.node(old.uuid()).name()).contains("metal3~demo");
  }

  @Test
  void takesANamelessNodeOver_whenItHasTheHostsMacAddress() {
    Node nameless = node(Optional.empty());
    port(nameless);
    life.register();
    assertThat(life.id).contains(nameless.uuid());
  }

  @Test
  void refuses_whenTheMacAddressIsAnotherHosts() {
    port(node(Optional.of("metal3~other")));
    Step<Registration> step = life.host().register(life.registration().build());
    assertThat(Steps.text(step))
        .contains("refused: MAC address 52:54:00:00:00:01 belongs to the node metal3~other");
    assertThat(life.ironic.nodes()).hasSize(1);
  }

  @Test
  void refusesBeforeAnyCall_whenTheAddressMeansNothing() {
    life.address = "carrier-pigeon://192.0.2.1";
    life.ironic.calls().clear();
    assertThat(Steps.text(life.host().register(life.registration().build())))
        .startsWith("refused: spec.bmc.address is not usable");
    assertThat(life.ironic.calls().total()).isZero();
  }

  @Test
  void changesNothing_whenARegisteredHostIsRegisteredAgain() {
    life.makeAvailable();
    life.register();
    life.ironic.calls().clear();
    life.register();
    life.register();
    assertThat(life.ironic.calls().total()).isZero();
  }

  @Test
  void bringsANewAddressToTheNode_whenOnlyItsPortChanged() {
    life.makeAvailable();
    life.address = "ipmi://192.0.2.17:6230";
    life.register();
    assertThat(life.ironic.node(life.id.get()).field("driver_info").path("ipmi_port").asText())
        .isEqualTo("6230");
    assertThat(life.ironic.node(life.id.get()).field("driver_info").has("deploy_kernel")).isTrue();
  }

  @Test
  void leavesTheMachineRunning_whenAProvisionedHostIsDetached() {
    life.provision();
    String node = life.id.get();
    var machine = life.ironic.machineOf(node);
    for (int i = 0; i < 5 && !life.ironic.nodes().isEmpty(); i++) {
      detaching().detach(DetachMode.WHEN_AT_REST);
      life.time.advance(Duration.ofSeconds(3));
    }
    assertThat(life.ironic.nodes()).isEmpty();
    assertThat(Steps.text(detaching().detach(DetachMode.WHEN_AT_REST))).isEqualTo("done");
    assertThat(machine.power()).isEqualTo(Power.ON);
  }

  @Test
  void waitsOrAborts_asTheDetachIsMeant() {
    life.register();
    life.host().inspect(Simulation.inspection());
    life.time.advance(Duration.ofSeconds(60));
    assertThat(life.ironic.node(life.id.get()).provisionState()).isEqualTo("inspect wait");
    assertThat(Steps.text(detaching().detach(DetachMode.WHEN_AT_REST))).isEqualTo("in 10s");
    assertThat(Steps.text(detaching().detach(DetachMode.ABORT_RUNNING))).isEqualTo("in 3s");
    life.time.advance(Duration.ofSeconds(5));
    assertThat(life.ironic.node(life.id.get()).provisionState()).isEqualTo("inspect failed");
  }

  @Test
  void adoptsARunningMachine_whenTheHostIsProvisionedAlready() {
    life.register();
    life.state = ProvisioningState.EXTERNALLY_PROVISIONED;
    life.until(
        host ->
            host.capability(Adopting.class)
                .get()
                .adopt(
                    new AdoptRequest(ProvisioningState.EXTERNALLY_PROVISIONED, OnFailure.REPORT)));
    assertThat(life.ironic.node(life.id.get()).is("active")).isTrue();
  }

  @Test
  void usesBareNames_whenConfiguredAsOfOld() {
    IronicProvisionerConfig old =
        Simulation.CONFIG.toBuilder().nodeNaming(NodeNaming.HOST_NAME_ONLY).build();
    try (Simulation legacy = Simulation.start(fake -> fake, old).watching()) {
      legacy.provision();
      assertThat(legacy.ironic.node("demo").uuid()).isEqualTo(legacy.id.get());
      assertThat(legacy.ironic.node("demo").instanceUuid()).isEqualTo(legacy.id);
    }
  }

  private Detaching detaching() {
    return life.host().capability(Detaching.class).get();
  }

  private Node node(Optional<String> name) {
    return life.client
        .nodes()
        .create(
            CreateNode.builder()
                .driver("ipmi")
                .name(name)
                .putDriverInfo("ipmi_address", "192.0.2.17")
                .build());
  }

  private void port(Node node) {
    life.client
        .ports()
        .create(CreatePort.builder().nodeUuid(node.uuid()).address("52:54:00:00:00:01").build());
  }
}

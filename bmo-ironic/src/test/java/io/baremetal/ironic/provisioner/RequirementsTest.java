package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.Image;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.ironic.port.PortQuery;
import io.baremetal.testkit.ironic.FakeIronicBuilder;
import io.baremetal.testkit.ironic.NodeView;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the bootstrap cluster of a site asks of the provisioner, requirement by requirement. */
class RequirementsTest {

  private static final String SUM = "0123456789abcdef0123456789abcdef  bionic.qcow2";

  private static final Image MD5 =
      Image.builder()
          .url("http://172.22.0.1/images/bionic.qcow2")
          .checksum("http://172.22.0.1/images/bionic.qcow2.md5sum")
          .build();

  @Test
  @Tag("ICN-09")
  void makesANodeOfTheIpmiAddress_andDeploysImageAndUserData() {
    try (Simulation life = Simulation.start().watching()) {
      life.address = "ipmi://172.31.1.17";
      life.provision();
      NodeView node = life.ironic.node(life.id.orElseThrow());
      assertThat(node.field("driver").asText()).isEqualTo("ipmi");
      assertThat(node.field("driver_info").path("ipmi_address").asText()).isEqualTo("172.31.1.17");
      assertThat(node.field("driver_info").path("ipmi_port").asText()).isEqualTo("623");
      assertThat(node.field("driver_info").path("ipmi_username").asText()).isEqualTo("admin");
      assertThat(life.ironic.machineOf(node.uuid()).installedImage())
          .isEqualTo(Simulation.IMAGE.url());
      assertThat(life.ironic.machineOf(node.uuid()).configDrive().orElseThrow())
          .contains("#cloud-config");
    }
  }

  @Test
  @Tag("ICN-09")
  void callsNothing_whenOnlyLabelsChange() {
    try (Simulation life = Simulation.start().watching()) {
      life.provision();
      life.register();
      life.time.advance(Duration.ofMinutes(1));
      life.ironic.calls().clear();
      life.register();
      assertThat(life.ironic.calls().total()).isZero();
    }
  }

  @Test
  @Tag("ICN-16")
  void showsNodesUnderTheNameOfThePage_whenNamedAsTheOlderOperatorDid() {
    IronicProvisionerConfig older =
        Simulation.CONFIG.toBuilder().nodeNaming(NodeNaming.HOST_NAME_ONLY).build();
    try (Simulation life = Simulation.start(fake -> fake, older).watching()) {
      life.provision();
      shows(life.ironic.node(life.id.orElseThrow()), "demo", life.id.orElseThrow());
    }
  }

  @Test
  @Tag("ICN-16")
  void showsNodesUnderNamespaceAndName_today() {
    try (Simulation life = Simulation.start().watching()) {
      life.provision();
      shows(life.ironic.node(life.id.orElseThrow()), "metal3~demo", Simulation.HOST.uid());
    }
  }

  private static void shows(NodeView node, String name, String instance) {
    assertThat(node.name()).contains(name);
    assertThat(node.instanceUuid()).contains(instance);
    assertThat(node.powerState()).contains("power on");
    assertThat(node.is("active")).isTrue();
    assertThat(node.maintenance()).isFalse();
  }

  @Test
  @Tag("ICN-17")
  void deploysWithAnMd5ChecksumBehindAUrl_whereIronicAcceptsIt() {
    try (Simulation life =
        Simulation.start(FakeIronicBuilder::acceptingMd5, Simulation.CONFIG).watching()) {
      life.ironic.images().putFile(MD5.checksum().orElseThrow(), SUM);
      life.makeAvailable();
      life.state = ProvisioningState.PROVISIONING;
      life.until(host -> host.provision(md5()));
      NodeView node = life.ironic.node(life.id.orElseThrow());
      assertThat(node.field("instance_info").path("image_checksum").asText())
          .isEqualTo(MD5.checksum().orElseThrow());
      assertThat(life.ironic.machineOf(node.uuid()).installedImage()).isEqualTo(MD5.url());
    }
  }

  @Test
  @Tag("ICN-17")
  void reportsTheRefusalOnce_whereIronicDoesNotAcceptMd5() {
    try (Simulation life = Simulation.start().watching()) {
      life.ironic.images().putFile(MD5.checksum().orElseThrow(), SUM);
      life.makeAvailable();
      for (int passes = 0; passes < 4; passes++) {
        life.host().provision(md5());
        life.time.advance(Duration.ofMinutes(10));
      }
      assertThat(Steps.text(life.host().provision(md5()))).startsWith("refused: ").contains("MD5");
      assertThat(life.ironic.calls().count("PUT /nodes/{node}/states/provision active"))
          .isLessThanOrEqualTo(1);
    }
  }

  private static ProvisionRequest md5() {
    return Simulation.provisioning().image(MD5).build();
  }

  @Test
  @Tag("ICN-18")
  void leavesNeitherNodeNorPort_whenAHostGoes() {
    try (Simulation life = Simulation.start().watching()) {
      life.provision();
      life.state = ProvisioningState.DEPROVISIONING;
      life.until(
          host ->
              host.deprovision(new DeprovisionRequest(CleaningMode.METADATA, OnFailure.REPORT)));
      life.state = ProvisioningState.DELETING;
      life.untilRemoved();
      assertThat(life.ironic.nodes()).isEmpty();
      assertThat(life.client.ports().list(PortQuery.builder().build()).toList()).isEmpty();
    }
  }
}

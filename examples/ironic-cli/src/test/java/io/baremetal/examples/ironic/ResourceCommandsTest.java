package io.baremetal.examples.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything but nodes, ports, drivers and conductors. */
class ResourceCommandsTest {

  private static final String NODE = "27946b59-9e44-4fa7-8e91-f3527a1ef094";

  private final FakeIronic ironic = FakeIronic.builder().steps(StepDurations.instant()).build();
  private final Terminal ironicCli = Terminal.at(ironic.listen());

  @AfterEach
  void close() {
    ironic.close();
  }

  private void node() {
    ironicCli.done(
        "node create --driver fake-hardware --name m --resource-class big --uuid " + NODE);
  }

  @Test
  void picksMachines_byAllocations() {
    node();
    ironicCli.done("node trait add m CUSTOM_GPU CUSTOM_SSD");
    ironicCli.done("node manage m --wait 30");
    ironicCli.done("node provide m --wait 30");

    ironicCli.done(
        "allocation create --resource-class big --trait CUSTOM_GPU --name job --wait 30");
    assertThat(ironicCli.out()).contains("| state ").contains("| active ").contains(NODE);
    ironicCli.done("allocation list");
    assertThat(ironicCli.header())
        .isEqualTo("| UUID | Name | Resource Class | State | Node UUID |");
    ironicCli.done("allocation list --state active --node m -f value -c Name");
    assertThat(ironicCli.out().strip()).isEqualTo("job");
    ironicCli.done("allocation set job --name task --extra team=a");
    ironicCli.done("allocation show task -f value -c extra");
    assertThat(ironicCli.out().strip()).isEqualTo("{\"team\":\"a\"}");
    ironicCli.done("allocation unset task --extra team");
    ironicCli.done("allocation delete task");
    assertThat(ironicCli.out().strip()).isEqualTo("Deleted allocation task");
    assertThat(ironicCli.run("allocation create --resource-class small --wait 30"))
        .isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("in state \"error\"").contains("small");
    assertThat(ironicCli.run("allocation list --state happy")).isEqualTo(IronicCli.UNUSABLE);
  }

  @Test
  void givesAndTakesTraits() {
    node();
    ironicCli.done("node trait add m CUSTOM_B CUSTOM_A HW_CPU_X86_VMX");
    assertThat(ironicCli.out().lines()).contains("Added trait CUSTOM_A");
    ironicCli.done("node trait remove m CUSTOM_B");
    ironicCli.done("node trait list m -f value -c Traits");
    assertThat(ironicCli.out().lines()).containsExactlyInAnyOrder("CUSTOM_A", "HW_CPU_X86_VMX");
    ironicCli.done("node trait remove m --all");
    ironicCli.done("node trait list m -f json");
    assertThat(ironicCli.out().strip()).isEqualTo("[ ]");
    assertThat(ironicCli.run("node trait remove m")).isEqualTo(IronicCli.UNUSABLE);
  }

  @Test
  void keepsRunbooks(@TempDir Path folder) throws IOException {
    Path steps = folder.resolve("steps.yaml");
    Files.writeString(steps, "- {interface: deploy, step: erase_devices, args: {}, order: 1}\n");
    ironicCli.done("runbook create --name CUSTOM_WIPE --steps \"" + steps + "\" --owner me");
    ironicCli.done("runbook set CUSTOM_WIPE --description \"all disks\" --public --extra a=1");
    ironicCli.done("runbook show CUSTOM_WIPE -f json");
    assertThat(ironicCli.out())
        .contains("\"description\" : \"all disks\"")
        .contains("\"public\" : true")
        .contains("\"step\" : \"erase_devices\"");
    ironicCli.done("runbook unset CUSTOM_WIPE --description --extra a");
    ironicCli.done("runbook trait add CUSTOM_WIPE CUSTOM_DISK");
    ironicCli.done("runbook trait list CUSTOM_WIPE -f value");
    assertThat(ironicCli.out().strip()).isEqualTo("CUSTOM_DISK");
    ironicCli.done("runbook list --long");
    assertThat(ironicCli.header()).contains("| Name | Owner | Public | Steps |");
    ironicCli.done("runbook delete CUSTOM_WIPE");
  }

  @Test
  void keepsDeployTemplatesAndInspectionRules() {
    String steps = "'[{\"interface\":\"bios\",\"step\":\"apply\",\"args\":{},\"priority\":9}]'";
    ironicCli.done("deploy template create CUSTOM_FAST --steps " + steps);
    ironicCli.done("deploy template set CUSTOM_FAST --name CUSTOM_FASTER --extra a=b");
    ironicCli.done("deploy template list -f value -c Name");
    assertThat(ironicCli.out().strip()).isEqualTo("CUSTOM_FASTER");
    ironicCli.done("deploy template unset CUSTOM_FASTER --extra a");
    ironicCli.done("deploy template delete CUSTOM_FASTER");

    String actions = "'[{\"op\":\"fail\",\"args\":{\"msg\":\"too old\"}}]'";
    ironicCli.done("inspection rule create --uuid " + NODE + " --priority 5 --actions " + actions);
    ironicCli.done("inspection rule set " + NODE + " --description old");
    ironicCli.done("inspection rule list");
    assertThat(ironicCli.header()).isEqualTo("| UUID | Description |");
    ironicCli.done("inspection rule show " + NODE + " -f value -c priority -c description");
    assertThat(ironicCli.out().lines()).containsExactlyInAnyOrder("5", "old");
    ironicCli.done("inspection rule unset " + NODE + " --description");
    ironicCli.done("inspection rule delete " + NODE);
  }

  @Test
  void makesPortsActAsOne_andJoinsNetworks() {
    node();
    ironicCli.done(
        "port group create --node " + NODE + " --name bond --mode 802.3ad --property miimon=100");
    ironicCli.done("port group set bond --address 52:54:00:00:00:09 --unsupport-standalone-ports");
    ironicCli.done("port group list --node m");
    assertThat(ironicCli.header()).isEqualTo("| UUID | Address | Name |");
    ironicCli.done("port group show bond -f value -c standalone_ports_supported -c mode");
    assertThat(ironicCli.out().lines()).containsExactlyInAnyOrder("False", "802.3ad");
    ironicCli.done("port group unset bond --property miimon");
    ironicCli.done("port group delete bond");

    ironicCli.done(
        "port create 52:54:00:00:00:01 --pxe-enabled false --node " + NODE + " --uuid " + NODE);
    ironicCli.done("port set " + NODE + " --physical-network rack --extra a=b");
    ironicCli.done("port show " + NODE + " -f value -c physical_network -c pxe_enabled");
    assertThat(ironicCli.out().lines()).containsExactlyInAnyOrder("rack", "False");
    ironicCli.done("port unset " + NODE + " --physical-network --extra a");
    ironicCli.done("node vif attach m 4fa7b59f-9e44-4000-8e91-f3527a1ef094");
    ironicCli.done("node vif list m");
    assertThat(ironicCli.header()).isEqualTo("| ID |");
    ironicCli.done("node vif detach m 4fa7b59f-9e44-4000-8e91-f3527a1ef094");
  }

  @Test
  void showsWhatTheMachineIs_andHowItStarts() {
    node();
    ironicCli.done("node manage m --wait 30");
    ironicCli.done("node bios setting list m");
    assertThat(ironicCli.header()).isEqualTo("| Name | Value |");
    ironicCli.done("node boot device set m pxe --persistent");
    ironicCli.done("node boot device show m -f json");
    assertThat(ironicCli.out()).contains("\"boot_device\" : \"pxe\"");
    ironicCli.done("node boot device show m --supported -f value");
    assertThat(ironicCli.out()).contains("pxe");
    ironicCli.done("node console enable m");
    ironicCli.done("node console show m -f value -c console_enabled");
    assertThat(ironicCli.out().strip()).isEqualTo("True");
    ironicCli.done("node console disable m");
    ironicCli.done("node boot mode set m uefi");
    ironicCli.done("node secure boot on m");
    assertThat(ironicCli.run("node boot mode set m legacy")).isEqualTo(IronicCli.UNUSABLE);
  }

  @Test
  void takesEachInterfaceByAnOptionOfItsOwn() {
    ironicCli.done(
        "node create --driver fake-hardware --name m --uuid "
            + NODE
            + " --deploy-interface fake --network-interface noop");
    assertThat(ironic.node("m").field("deploy_interface").asText()).isEqualTo("fake");
    ironicCli.done("node set m --deploy-interface direct");
    assertThat(ironic.node("m").field("deploy_interface").asText()).isEqualTo("direct");
  }
}

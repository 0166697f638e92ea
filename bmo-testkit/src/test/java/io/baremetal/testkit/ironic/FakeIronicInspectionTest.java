package io.baremetal.testkit.ironic;

import static io.baremetal.testkit.ironic.contract.IronicWire.add;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Nic;
import io.baremetal.testkit.ironic.world.PciDevice;
import io.baremetal.testkit.ironic.world.Step;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What inspections find, store and change. */
class FakeIronicInspectionTest extends FakeIronicFixture {

  @BeforeEach
  void makeManageable() {
    manage();
  }

  @Test
  void findsTheHardware_andBootsFromTheRegisteredPort() {
    verb("inspect", "manageable");

    JsonNode document = wire().get(NODE + "/inventory").body();
    JsonNode inventory = document.path("inventory");
    Hardware hardware = machine().hardware();
    assertThat(inventory.path("interfaces")).hasSize(hardware.nics().size());
    assertThat(inventory.path("interfaces").get(0).path("mac_address").asText()).isEqualTo(MAC);
    assertThat(inventory.path("boot").path("pxe_interface").asText()).isEqualTo(MAC);
    assertThat(inventory.path("memory").path("physical_mb").asInt())
        .isEqualTo(hardware.memoryMebibytes());
    assertThat(inventory.path("cpu").path("frequency").isTextual()).isTrue();
    assertThat(inventory.path("disks")).hasSize(hardware.disks().size());
    JsonNode plugins = document.path("plugin_data");
    assertThat(plugins.path("all_interfaces").path("eno1").path("pxe_enabled").asBoolean())
        .isTrue();
    assertThat(plugins.path("all_interfaces").path("eno2").path("pxe_enabled").asBoolean())
        .isFalse();
    assertThat(plugins.path("parsed_lldp").path("eno1").has("switch_port_id")).isTrue();
    assertThat(node().field("properties").path("cpu_arch").asText()).isEqualTo("x86_64");
  }

  @Test
  void addsAPortForEachInterface() {
    verb("inspect", "manageable");

    JsonNode ports =
        wire().get("/v1/ports?fields=address,pxe_enabled&node=" + NAME).body().path("ports");

    assertThat(ports).hasSize(machine().hardware().nics().size());
    assertThat(ports.get(0).path("address").asText()).isEqualTo(MAC);
    assertThat(ports.get(1).path("pxe_enabled").asBoolean(true)).isFalse();
  }

  @Test
  void reportsTheHardwareThatTheTestDescribes() {
    machine()
        .hardware(
            Hardware.builder()
                .cpus(128)
                .addNics(Nic.builder().name("ens1").mac(MAC).build())
                .addPciDevices(PciDevice.quickAssist("0000:6b:00.0"))
                .build());

    verb("inspect", "manageable");

    JsonNode document = wire().get(NODE + "/inventory").body();
    assertThat(document.path("inventory").path("cpu").path("count").asInt()).isEqualTo(128);
    JsonNode device = document.path("plugin_data").path("pci_devices").get(0);
    assertThat(device.path("vendor_id").asText()).isEqualTo("8086");
    assertThat(device.path("product_id").asText()).isEqualTo("4940");
    assertThat(device.path("class").asText()).isEqualTo("0b4000");
    assertThat(device.path("numa_node_id").isTextual()).isTrue();
  }

  @Test
  void makesUpTheSameHardwareInEachRun_withAcceleratorsInSome() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String address = "198.51.100." + i;
      Hardware hardware = ironic().machines().at(address).hardware();
      Hardware again = FakeIronic.builder().time(time).build().machines().at(address).hardware();
      assertThat(again).isEqualTo(hardware);
      hardware.pciDevices().forEach(device -> found.add(device.productId()));
    }

    assertThat(found).contains("20b5", "0b30", "4940").hasSizeLessThan(80);
  }

  @Test
  void looksThroughTheBmc_withoutBooting() {
    wire().patch(NODE, add("/inspect_interface", "'redfish'"));
    accept("inspect");

    until("manageable");

    JsonNode inventory = wire().get(NODE + "/inventory").body().path("inventory");
    assertThat(inventory.path("cpu").path("frequency").isNumber()).isTrue();
    assertThat(inventory.path("memory").has("total")).isFalse();
    assertThat(inventory.path("disks").get(0).size()).isEqualTo(2);
  }

  @Test
  void aborts_whileItWaitsForTheAgent() {
    accept("inspect");
    untilEntered("inspect wait");

    verb("abort", "inspect failed");

    assertThat(node().lastError()).contains("Inspection was aborted by request.");
    assertThat(node().targetProvisionState()).contains("manageable");
    verb("manage", "manageable");
    assertThat(wire().get(NODE + "/inventory").status()).isEqualTo(404);
  }

  @Test
  void failsAsOrdered_andCanBeRepeated() {
    machine().failInspection("no disks");
    verb("inspect", "inspect failed");
    assertThat(node().lastError().orElse("")).contains("no disks");

    verb("inspect", "manageable");
    assertThat(node().lastError()).isEmpty();
  }

  @Test
  void givesUp_whenTheAgentNeverCalls() {
    machine().hangNext(Step.INSPECT_WAIT);

    verb("inspect", "inspect failed");

    assertThat(node().lastError().orElse("")).contains("timeout");
  }
}

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

/** What is known of machines and drivers beyond their fields, and what only drivers know. */
class NodeFactsTest {

  private static final String NODE = "27946b59-9e44-4fa7-8e91-f3527a1ef094";

  private final FakeIronic ironic = FakeIronic.builder().steps(StepDurations.instant()).build();
  private final Terminal ironicCli = Terminal.at(ironic.listen());

  @AfterEach
  void close() {
    ironic.close();
  }

  private void fakeNode() {
    ironicCli.done("node create --driver fake-hardware --name m --shard east --uuid " + NODE);
  }

  @Test
  void savesWhatInspectionFound(@TempDir Path folder) throws IOException {
    ironicCli.done(
        "node create --driver redfish --name r --inspect-interface redfish"
            + " --driver-info redfish_address=https://192.0.2.7"
            + " --driver-info redfish_system_id=/redfish/v1/Systems/r"
            + " --driver-info redfish_username=admin --driver-info redfish_password=secret");
    assertThat(ironicCli.run("node inventory save r")).isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("node r was not inspected");
    ironicCli.done("node manage r --wait 30");
    ironicCli.done("node inspect r --wait 30");

    ironicCli.done("node inject nmi r");
    Path file = folder.resolve("inventory.json");
    ironicCli.done("node inventory save r --file \"" + file + "\"");
    assertThat(ironicCli.out()).isEmpty();
    ironicCli.done("node inventory save r");
    assertThat(ironicCli.out()).contains("\"inventory\"").isEqualTo(Files.readString(file));
    ironicCli.done("node firmware list r");
    assertThat(ironicCli.header())
        .isEqualTo("| Component | Initial Version | Current Version | Last Version Flashed |");
    assertThat(ironicCli.run("node inventory save r --file \"" + folder + "\""))
        .isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("cannot be written").contains(folder.toString());
  }

  @Test
  void asksDrivers() {
    fakeNode();
    ironicCli.done("node passthru list m");
    assertThat(ironicCli.header())
        .isEqualTo(
            "| Name | Supported HTTP methods | Async | Description | Response is attachment |");
    assertThat(ironicCli.out()).contains("third_method_sync");
    ironicCli.done("node passthru call m third_method_sync --arg bar=meow");
    assertThat(ironicCli.out().strip()).isEqualTo("true");
    assertThat(ironicCli.run("node passthru call m second_method --http-method put"))
        .isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("second_method").contains("PUT");
    ironicCli.done("driver passthru list redfish -f value");
    assertThat(ironicCli.out().strip()).isEmpty();
    ironicCli.done("driver property list redfish -f value");
    assertThat(ironicCli.out().lines())
        .contains("redfish_address Where the management controller is. Required.");
    ironicCli.done("driver raid property list redfish");
    assertThat(ironicCli.header()).isEqualTo("| Property | Description |");
    assertThat(ironicCli.out()).contains("raid_level");
  }

  @Test
  void knowsTheFamily_andTheFleet() {
    fakeNode();
    ironicCli.done("node create --driver fake-hardware --name n");
    ironicCli.done("shard list -f json");
    assertThat(ironicCli.out())
        .contains("\"Name\" : \"east\",\n  \"Count\" : 1")
        .contains("\"Name\" : null,\n  \"Count\" : 1");
    ironicCli.done("node children list m");
    assertThat(ironicCli.header()).isEqualTo("| Child Nodes |");
    assertThat(ironicCli.run("node inject nmi m")).isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("/v1/nodes/m/management/inject_nmi");
    ironicCli.done("node vif list m -f json");
    assertThat(ironicCli.out().strip()).isEqualTo("[ ]");
  }
}

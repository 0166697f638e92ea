package io.baremetal.examples.ironic;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.world.StepDurations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kinds of resources whose commands follow from a table of their fields. */
class ResourceTableTest {

  private static final String NODE = "27946b59-9e44-4fa7-8e91-f3527a1ef094";
  private static final String ONE = "4fa7b59f-9e44-4000-8e91-f3527a1ef094";

  private final FakeIronic ironic = FakeIronic.builder().steps(StepDurations.instant()).build();
  private final Terminal ironicCli = Terminal.at(ironic.listen());

  @AfterEach
  void close() {
    ironic.close();
  }

  /** Only then may its storage be changed. */
  private void nodeThatIsOff() {
    ironicCli.done("node create --driver fake-hardware --name m --uuid " + NODE);
    ironicCli.done("node manage m --wait 30");
    ironicCli.done("node power off m");
  }

  @Test
  void keepsChassis() {
    ironicCli.done("chassis create --description \"row 7\" --extra door=left --uuid " + ONE);
    ironicCli.done("chassis list");
    assertThat(ironicCli.out())
        .isEqualTo(
            """
            +--------------------------------------+-------------+
            | UUID                                 | Description |
            +--------------------------------------+-------------+
            | %s | row 7       |
            +--------------------------------------+-------------+
            """
                .formatted(ONE));
    ironicCli.done("chassis list --long");
    assertThat(ironicCli.header())
        .isEqualTo("| UUID | Description | Extra | Created At | Updated At |");
    ironicCli.done(
        "chassis set " + ONE + " --description \"row 8\" --extra door=right --extra a=b");
    ironicCli.done("chassis show " + ONE + " -f value -c description -c extra");
    assertThat(ironicCli.out().lines())
        .containsExactly("row 8", "{\"door\":\"right\",\"a\":\"b\"}");
    ironicCli.done("chassis unset " + ONE + " --description --extra door");
    ironicCli.done("chassis show " + ONE + " -f value -c description -c extra");
    assertThat(ironicCli.out().lines()).containsExactly("None", "{\"a\":\"b\"}");
    ironicCli.done("chassis delete " + ONE);
    assertThat(ironicCli.out().strip()).isEqualTo("Deleted chassis " + ONE);
    ironicCli.done("chassis list -f json");
    assertThat(ironicCli.out().strip()).isEqualTo("[ ]");
  }

  @Test
  void keepsVolumeConnectors() {
    nodeThatIsOff();
    ironicCli.done(
        "volume connector create --node %s --type iqn --uuid %s".formatted(NODE, ONE)
            + " --connector-id iqn.2026-11.example:m");
    ironicCli.done("volume connector list");
    assertThat(ironicCli.header()).isEqualTo("| UUID | Node UUID | Type | Connector ID |");
    ironicCli.done("volume connector list --node m -f value -c \"Connector ID\"");
    assertThat(ironicCli.out().strip()).isEqualTo("iqn.2026-11.example:m");
    assertThat(ironicCli.run("volume connector list --node nobody")).isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("nobody");
    ironicCli.done("volume connector set " + ONE + " --type mac --connector-id 52:54:00:00:00:01");
    ironicCli.done("volume connector show " + ONE + " -f value -c type -c connector_id");
    assertThat(ironicCli.out().lines()).containsExactly("mac", "52:54:00:00:00:01");
    ironicCli.done("volume connector delete " + ONE);
    assertThat(ironicCli.out().strip()).isEqualTo("Deleted volume connector " + ONE);
  }

  @Test
  void keepsVolumeTargets() {
    nodeThatIsOff();
    ironicCli.done(
        "volume target create --node %s --type iscsi --boot-index 0 --volume-id v1 --uuid %s"
                .formatted(NODE, ONE)
            + " --property target_portal=192.0.2.9:3260 --property auth=none");
    ironicCli.done("volume target list --node m");
    assertThat(ironicCli.header())
        .isEqualTo("| UUID | Node UUID | Driver Volume Type | Boot Index | Volume ID |");
    ironicCli.done("volume target set " + ONE + " --boot-index 1 --property target_lun=1");
    ironicCli.done("volume target unset " + ONE + " --property auth");
    ironicCli.done("volume target show " + ONE + " -f value -c boot_index -c properties");
    assertThat(ironicCli.out().lines())
        .containsExactly("1", "{\"target_portal\":\"192.0.2.9:3260\",\"target_lun\":\"1\"}");
    ironicCli.done("volume target delete " + ONE);
  }

  @Test
  void takesFieldsOffMachines() {
    nodeThatIsOff();
    ironicCli.done(
        "node set m --retired --retired-reason old --owner me --extra a=b --extra c=d"
            + " --boot-interface fake --driver-info k=v");
    ironicCli.done("node show m -f value -c retired -c retired_reason -c extra");
    assertThat(ironicCli.out().lines())
        .containsExactlyInAnyOrder("True", "old", "{\"a\":\"b\",\"c\":\"d\"}");
    ironicCli.done(
        "node unset m --retired --owner --extra a --driver-info k --boot-interface --extra none");
    ironicCli.done("node show m -f value -c retired -c owner -c extra -c driver_info");
    assertThat(ironicCli.out().lines())
        .containsExactlyInAnyOrder("False", "None", "{\"c\":\"d\"}", "{}");
    assertThat(ironicCli.run("node unset m --driver")).isEqualTo(IronicCli.UNUSABLE);
  }

  @Test
  void saysWhatIsMissing_orWrong() {
    assertThat(ironicCli.run("volume target create --node n --type iscsi --volume-id v"))
        .isEqualTo(IronicCli.UNUSABLE);
    assertThat(ironicCli.err()).contains("--boot-index");
    assertThat(ironicCli.run("volume target set x --boot-index first"))
        .isEqualTo(IronicCli.UNUSABLE);
    assertThat(ironicCli.err()).contains("first");
    assertThat(ironicCli.run("volume connector unset x --type")).isEqualTo(IronicCli.UNUSABLE);
    assertThat(ironicCli.run("chassis show " + ONE)).isEqualTo(IronicCli.FAILED);
    assertThat(ironicCli.err()).contains("404").contains(ONE);
  }
}

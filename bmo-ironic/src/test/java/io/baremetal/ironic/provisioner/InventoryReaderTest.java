package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.AcceleratorKind;
import io.baremetal.api.hardware.AcceleratorTable;
import io.baremetal.api.hardware.Disk;
import io.baremetal.api.hardware.DiskType;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.provisioner.InspectedHardware.Completeness;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryReaderTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final String INVENTORY =
      """
      {"inventory": {
        "system_vendor": {"manufacturer": "Dell", "product_name": "R640", "serial_number": "7X",
          "firmware": {"vendor": "Dell", "version": "2.19", "build_date": "06/04/2023"}},
        "memory": {"physical_mb": 8192, "total": 8201408512},
        "hostname": "node-0",
        "cpu": {"architecture": "x86_64", "model_name": "Xeon", "count": 4,
          "frequency": "2499.998", "flags": ["vmx", "aes"]},
        "disks": [
          {"name": "/dev/sda", "by_path": "/dev/disk/by-path/ata-1", "rotational": true,
            "size": 53687091200, "serial": "S1"},
          {"name": "/dev/nvme0n1", "rotational": false, "size": 1000}],
        "interfaces": [
          {"name": "eth0", "mac_address": "52:54:00:AA:00:00", "ipv4_address": "192.0.2.1",
            "ipv6_address": "2001:db8::1", "vendor": "0x8086", "product": "0x1572",
            "speed_mbps": 25999, "pci_address": "0000:3b:00.0"},
          {"name": "eth1", "mac_address": "52:54:00:aa:00:01", "vendor": "0x8086"}]},
       "plugin_data": {
        "all_interfaces": {"eth0": {"pxe_enabled": true}, "eth1": {"pxe_enabled": false}},
        "parsed_lldp": {"eth1": {"switch_chassis_id": "sw", "switch_port_id": "1/1",
          "switch_port_untagged_vlan_id": 7,
          "switch_port_vlans": [{"id": 7, "name": "seven"}, {"name": 5}]}},
        "pci_devices": [
          {"vendor_id": "8086", "product_id": "37c8", "class": "0x0b4000", "bus": "0000:3d:00.0"},
          {"vendor_id": "10EE", "product_id": "5000", "class": "120000", "bus": "0000:5e:00.0"},
          {"vendor_id": "102b", "product_id": "0536", "class": "030000", "bus": "0000:03:00.0"},
          {"vendor_id": "10de", "product_id": "20b0", "class": "030200", "bus": "0000:17:00.0"}]}}
      """;

  @Test
  void readsTheWholeMachine_whenAgentInspectedIt() {
    HardwareDetails details = read(INVENTORY).details();
    assertThat(details.systemVendor().get().productName()).contains("R640");
    assertThat(details.firmware().get().bios().get().date()).contains("06/04/2023");
    assertThat(details.ramMebibytes()).contains(8192L);
    assertThat(details.hostname()).contains("node-0");
    assertThat(details.cpu().get().clockMegahertz()).contains(2500.0);
    assertThat(details.cpu().get().flags()).containsExactly("aes", "vmx");
  }

  @Test
  void prefersStableNamesAndTellsKindsApart_forDisks() {
    List<Disk> disks = read(INVENTORY).details().storage();
    assertThat(disks)
        .extracting(Disk::type)
        .extracting(type -> type.get())
        .containsExactly(DiskType.HDD, DiskType.NVME);
    assertThat(disks.get(0).name()).contains("/dev/disk/by-path/ata-1");
    assertThat(disks.get(0).alternateNames())
        .containsExactly("/dev/sda", "/dev/disk/by-path/ata-1");
    assertThat(disks.get(1).rotational()).isEmpty();
  }

  @Test
  void listsAnInterfaceOncePerAddressFamily() {
    List<Nic> nics = read(INVENTORY).details().nics();
    assertThat(nics)
        .extracting(nic -> nic.ip().orElse("-"))
        .containsExactly("192.0.2.1", "2001:db8::1", "-");
    assertThat(nics.get(0).pxe()).contains(true);
    assertThat(nics.get(0).speedGbps()).contains(25L);
    assertThat(nics.get(0).model()).contains("0x8086 0x1572");
    assertThat(nics.get(2).pxe()).isEmpty();
  }

  @Test
  void reportsWhatTheSwitchAnnounced_onlyWhenQuirksAreCorrected() {
    Nic corrected = read(INVENTORY).details().nics().get(2);
    assertThat(corrected.lldp().get().portId()).contains("1/1");
    assertThat(corrected.vlanId()).contains(7);
    assertThat(corrected.vlans()).hasSize(2);
    Nic upstream =
        InventoryReader.read(json(INVENTORY), Parity.UPSTREAM, AcceleratorTable.standard())
            .details()
            .nics()
            .get(2);
    assertThat(upstream.lldp()).isEqualTo(corrected.lldp());
    assertThat(upstream.vlanId()).isEmpty();
    assertThat(upstream.vlans()).isEmpty();
  }

  @Test
  void findsAcceleratorsByTheirIds_amongPciDevices() {
    assertThat(read(INVENTORY).accelerators())
        .extracting(Accelerator::kind)
        .extracting(kind -> kind.get())
        .containsExactly(AcceleratorKind.QAT, AcceleratorKind.FPGA, AcceleratorKind.GPU);
    Accelerator qat = read(INVENTORY).accelerators().get(0);
    assertThat(qat.classCode()).contains("0b40");
    assertThat(qat.pciAddress()).contains("0000:3d:00.0");
  }

  @ParameterizedTest
  @CsvSource({
    "\"2400.5\",2401",
    "\"3.2GHz\",3",
    "\" 2400\",2400",
    "3700,3700",
    "2100.7,2101",
    "\"-100\",-100"
  })
  void readsTheClock_howeverItIsWritten(String written, double megahertz) {
    String text = INVENTORY.replace("\"2499.998\"", written);
    assertThat(read(text).details().cpu().get().clockMegahertz()).contains(megahertz);
  }

  @ParameterizedTest
  @CsvSource({"\"\"", "\"abc\"", "\"0x10\"", "null", "0"})
  void leavesTheClockOut_whenItIsUnknown(String written) {
    String text = INVENTORY.replace("\"2499.998\"", written);
    assertThat(read(text).details().cpu().get().clockMegahertz()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\": 4        | \"count\": \"4\"     | inventory.cpu.count",
        "\"size\": 1000      | \"size\": 1.5        | inventory.disks[1].size",
        "\"serial\": \"S1\"  | \"serial\": 5        | inventory.disks[0].serial",
        "\"hostname\": \"node-0\" | \"hostname\": [] | inventory.hostname",
      })
  void refusesByName_whenAFieldHasTheWrongType(String right, String wrong, String path) {
    assertThatThrownBy(() -> read(INVENTORY.replace(right, wrong)))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining(path);
  }

  @Test
  void leavesOutOnlyWhatIsMalformed_whenPluginDataAreStrange() {
    InspectedHardware read = read(INVENTORY.replace("\"pxe_enabled\": true", "\"pxe_enabled\": 1"));
    assertThat(read.pluginData()).isEqualTo(Completeness.PARTLY_IGNORED);
    assertThat(read.details().nics().get(0).pxe()).isEmpty();
    assertThat(read.details().nics().get(2).lldp()).isPresent();
    assertThat(read(INVENTORY).pluginData()).isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void refusesAClockThatIsANumber_whenAsUpstream() {
    JsonNode redfish = json(INVENTORY.replace("\"2499.998\"", "3700"));
    assertThatThrownBy(
            () -> InventoryReader.read(redfish, Parity.UPSTREAM, AcceleratorTable.standard()))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("inventory.cpu.frequency");
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 9007199254740993, 9007199254740992",
    "9223372036854774785, 9223372036854774785, 9223372036854775000",
    "9223372036854775807, 9223372036854775807,",
    "9223372036854775808,,",
    "1000.0, 1000, 1000"
  })
  void roundsLargeNumbers_onlyWhenAsUpstream(String written, Long exact, Long rounded) {
    JsonNode inventory = json(INVENTORY.replace("\"size\": 1000", "\"size\": " + written));
    for (Parity parity : Parity.values()) {
      Long size = parity == Parity.UPSTREAM ? rounded : exact;
      if (size == null) {
        assertThatThrownBy(
                () -> InventoryReader.read(inventory, parity, AcceleratorTable.standard()))
            .hasMessageContaining("inventory.disks[1].size");
      } else {
        HardwareDetails details =
            InventoryReader.read(inventory, parity, AcceleratorTable.standard()).details();
        assertThat(details.storage().get(1).sizeBytes()).contains(size);
      }
    }
  }

  @Test
  void readsNothing_whenThereIsNothing() {
    HardwareDetails details = read("{}").details();
    assertThat(details.nics()).isEmpty();
    assertThat(details.storage()).isEmpty();
    assertThat(details.ramMebibytes()).isEmpty();
  }

  private static InspectedHardware read(String text) {
    return InventoryReader.read(json(text), Parity.CORRECTED, AcceleratorTable.standard());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readValue(text, ObjectNode.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the test's own JSON is wrong", e);
    }
  }
}

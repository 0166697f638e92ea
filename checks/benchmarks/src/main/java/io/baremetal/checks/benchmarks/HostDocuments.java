package io.baremetal.checks.benchmarks;

import io.baremetal.api.hardware.Bios;
import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.Disk;
import io.baremetal.api.hardware.DiskType;
import io.baremetal.api.hardware.Firmware;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Lldp;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.hardware.SystemVendor;
import io.baremetal.api.hardware.Vlan;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.json.ModelJson;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Hosts as documents. */
final class HostDocuments {

  private static final String SPEC =
      """
      {"apiVersion":"metal3.io/v1alpha1","kind":"BareMetalHost",
       "metadata":{"name":"worker-17","namespace":"metal3","labels":{"rack":"r12","zone":"a"}},
       "spec":{"online":true,"bootMACAddress":"52:54:00:12:34:56","bootMode":"UEFI",
        "automatedCleaningMode":"metadata",
        "bmc":{"address":"redfish-virtualmedia+https://192.0.2.17/redfish/v1/Systems/1",
         "credentialsName":"worker-17-bmc","disableCertificateVerification":true},
        "image":{"url":"https://images.example/os.qcow2","checksumType":"sha256","format":"qcow2",
         "checksum":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
        "userData":{"name":"worker-17-user","namespace":"metal3"},
        "rootDeviceHints":{"minSizeGigabytes":200,
         "deviceName":"/dev/disk/by-path/pci-0000:00:17.0-ata-1"}}}
      """;

  private static final String STATUS =
      """
      {"operationalStatus":"OK","errorMessage":"","errorCount":0,"poweredOn":true,
       "provisioning":{"state":"provisioned","ID":"5f2b1c1e-6d0b-4ac0-9d53-3a1f6f0c7a11",
        "bootMode":"UEFI",
        "image":{"url":"https://images.example/os.qcow2","checksumType":"sha256","format":"qcow2",
         "checksum":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},
        "rootDeviceHints":{"deviceName":"/dev/disk/by-path/pci-0000:00:17.0-ata-1"},"raid":{}},
       "goodCredentials":{"credentials":{"name":"worker-17-bmc","namespace":"metal3"},
        "credentialsVersion":"4711"},
       "triedCredentials":{"credentials":{"name":"worker-17-bmc","namespace":"metal3"},
        "credentialsVersion":"4711"},
       "operationHistory":{"register":{"start":"2026-01-31T12:00:00Z","end":"2026-01-31T12:00:05Z"},
        "inspect":{"start":"2026-01-31T12:00:05Z","end":"2026-01-31T12:04:00Z"},
        "provision":{"start":"2026-01-31T12:05:00Z","end":"2026-01-31T12:15:00Z"},
        "deprovision":{"start":null,"end":null}},
       "lastUpdated":"2026-01-31T12:15:00Z",
       "conditions":[{"type":"Ready","status":"True","reason":"Provisioned","message":"",
        "lastTransitionTime":"2026-01-31T12:15:00Z","observedGeneration":3}]}
      """;

  private HostDocuments() {}

  static byte[] specOnly() {
    return SPEC.getBytes(StandardCharsets.UTF_8);
  }

  /** About 14 KiB: four cards with LLDP, eight disks, and the flags of a processor of today. */
  static byte[] full() {
    HostStatus status = ModelJson.read(STATUS, HostStatus.class).orElseThrow();
    BareMetalHost host = ModelJson.read(SPEC, BareMetalHost.class).orElseThrow();
    return ModelJson.write(
            host.toBuilder().status(status.toBuilder().hardware(hardware()).build()).build())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static HardwareDetails hardware() {
    return HardwareDetails.builder()
        .systemVendor(
            SystemVendor.builder()
                .manufacturer("Example Inc.")
                .productName("Server 2000")
                .serialNumber("SN0017")
                .build())
        .firmware(
            Firmware.builder()
                .bios(Bios.builder().vendor("Example").version("2.1").date("01/31/2026").build())
                .build())
        .ramMebibytes(524_288L)
        .hostname("worker-17")
        .cpu(
            Cpu.builder()
                .arch("x86_64")
                .model("Example Processor 6338N CPU @ 2.20GHz")
                .clockMegahertz(3500.0)
                .count(128L)
                .flags(IntStream.range(0, 120).mapToObj(i -> "feature_" + i).toList())
                .build())
        .nics(IntStream.range(0, 4).mapToObj(HostDocuments::nic).toList())
        .storage(IntStream.range(0, 8).mapToObj(HostDocuments::disk).toList())
        .build();
  }

  private static Nic nic(int i) {
    return Nic.builder()
        .name("ens" + i + "f0np0")
        .model("0x8086 0x1593")
        .mac("52:54:00:12:34:5" + i)
        .ip("192.0.2." + i)
        .speedGbps(25L)
        .pxe(i == 0)
        .pciAddress("0000:3b:00." + i)
        .vlanId(100)
        .addVlans(Vlan.builder().id(100).name("machines").build())
        .lldp(
            Lldp.builder()
                .switchId("aa:bb:cc:dd:ee:ff")
                .portId("Ethernet" + i)
                .switchSystemName("leaf-12")
                .build())
        .build();
  }

  private static Disk disk(int i) {
    return Disk.builder()
        .name("/dev/disk/by-path/pci-0000:00:17.0-nvme-" + i)
        .addAlternateNames("/dev/nvme%dn1".formatted(i))
        .addAlternateNames("/dev/disk/by-path/pci-0000:00:17.0-nvme-" + i)
        .type(DiskType.NVME)
        .sizeBytes(3_840_755_982_336L)
        .vendor("Example")
        .model("Flash 3840")
        .serialNumber("S64GNE0R70000" + i)
        .wwn("eui.36344730526070470025384500000001")
        .hctl("0:0:0:" + i)
        .build();
  }
}

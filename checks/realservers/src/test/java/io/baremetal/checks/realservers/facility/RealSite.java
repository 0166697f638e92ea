package io.baremetal.checks.realservers.facility;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.ChecksumType;
import io.baremetal.api.host.DiskFormat;
import io.baremetal.api.host.Image;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicProvisioner;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig;
import io.baremetal.testkit.fleet.FleetMachine;
import io.baremetal.testkit.fleet.SimulatedFleet;
import io.baremetal.testkit.fleet.model.MachineDescription;
import io.baremetal.testkit.ironic.world.Disk;
import io.baremetal.testkit.ironic.world.Hardware;
import io.baremetal.testkit.ironic.world.Health;
import io.baremetal.testkit.ironic.world.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Simulated machines under a real Ironic. */
final class RealSite implements Site {

  private static final long PAUSE_MILLIS = 300;
  private static final int NUMBERS = 8_000_000;

  private final SimulatedFleet fleet;
  private final IronicClient client;
  private final Provisioner provisioner;
  private final Runnable losing;

  private RealSite(RealIronic ironic, Runnable losing) {
    this.losing = losing;
    int number = Math.floorMod(UUID.randomUUID().hashCode(), NUMBERS);
    fleet =
        SimulatedFleet.builder(ironic.url())
            .machine(described(number))
            .machine(described(number + 1))
            .deployStep("install_appliance")
            .start();
    client =
        IronicClient.builder()
            .endpoint(ironic.url().toString())
            // A server that was restarted has closed the connection that lies ready.
            .retry(RetryPolicy.within(Duration.ofSeconds(5)))
            .build();
    provisioner =
        IronicProvisioner.builder(client)
            .config(
                IronicProvisionerConfig.builder()
                    .deployKernelUrl(ironic.images() + "/ironic-python-agent.kernel")
                    .deployRamdiskUrl(ironic.images() + "/ironic-python-agent.initramfs")
                    .deployIsoUrl(fleet.agentIsoUrl())
                    .externalUrlV6("http://[fd00::1]:6180")
                    .build())
            .build();
  }

  /** Machines under an Ironic that others use too. */
  static RealSite at(RealIronic ironic) {
    return at(
        ironic,
        () -> {
          throw new UnsupportedOperationException("other tests need this Ironic");
        });
  }

  /**
   * Machines under an Ironic of their own.
   *
   * @param losing makes it forget everything
   */
  static RealSite at(RealIronic ironic, Runnable losing) {
    return new RealSite(ironic, losing);
  }

  /** With four disks, so that volumes can be made of them. */
  private static MachineDescription described(int number) {
    MachineDescription plain = MachineDescription.numbered(number);
    List<Disk> disks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Disk first = plain.hardware().disks().get(0);
      disks.add(
          Disk.builder()
              .from(first)
              .name("/dev/sd" + (char) ('a' + i))
              .serial(first.serial() + "-" + i)
              .wwn("0x5000c501%08x".formatted(number * 4L + i))
              .build());
    }
    Hardware hardware = plain.hardware().toBuilder().disks(disks).build();
    return plain.toBuilder().hardware(hardware).build();
  }

  SimulatedFleet fleet() {
    return fleet;
  }

  @Override
  public Provisioner provisioner() {
    return provisioner;
  }

  @Override
  public IronicClient ironic() {
    return client;
  }

  @Override
  public SiteMachine machine(int index) {
    return new Machine(fleet, fleet.machine(index));
  }

  @Override
  public Image image() {
    return Image.builder()
        .url(fleet.imageUrl())
        .checksum(fleet.imageSha256())
        .checksumType(ChecksumType.SHA256)
        .format(DiskFormat.RAW)
        .build();
  }

  @Override
  public Image liveIso() {
    return Image.builder().url(fleet.liveIsoUrl()).format(DiskFormat.LIVE_ISO).build();
  }

  @Override
  public Image ociImage() {
    return Image.builder().url(fleet.ociImageUrl()).build();
  }

  @Override
  public void loseDatabase() {
    losing.run();
  }

  @Override
  public String dataIso() {
    return fleet.liveIsoUrl();
  }

  @Override
  public String firmware(String component, String version) {
    return fleet.firmwareUrl(component.startsWith("nic:") ? "nic" : component, version);
  }

  @Override
  public void pause() {
    try {
      boolean unused = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Ironic", e);
    }
  }

  @Override
  public void close() {
    provisioner.close();
    client.close();
    fleet.close();
  }

  private record Machine(SimulatedFleet fleet, FleetMachine machine) implements SiteMachine {

    @Override
    public String address(String driver) {
      return machine.bmcAddress(driver);
    }

    @Override
    public String ipmiAddress() {
      return machine.ipmiAddress();
    }

    @Override
    public BmcCredentials credentials() {
      return BmcCredentials.of(fleet.user(), fleet.password());
    }

    @Override
    public String bootMac() {
      return machine.bootMac();
    }

    @Override
    public Power power() {
      return machine.power();
    }

    @Override
    public void press(Power power) {
      machine.press(power);
    }

    @Override
    public Optional<String> installedImage() {
      return machine.installation().map(installation -> installation.image());
    }

    @Override
    public Optional<String> userData() {
      return machine
          .installation()
          .flatMap(installation -> installation.configDrive())
          .flatMap(drive -> drive.userData());
    }

    @Override
    public Optional<Boolean> secureBoot() {
      return Optional.of(machine.secureBoot());
    }

    @Override
    public void health(Health health) {
      machine.health(health);
    }

    @Override
    public List<String> virtualMedia() {
      return machine.virtualMedia();
    }

    @Override
    public Map<String, String> biosSettings() {
      return machine.bios();
    }

    @Override
    public Map<String, String> firmware() {
      return machine.firmware();
    }

    @Override
    public Optional<String> nicComponent() {
      return Optional.of(machine.nicComponent());
    }

    @Override
    public List<String> eventDestinations() {
      return fleet.eventDestinations();
    }

    @Override
    public void failNextFirmwareUpdate(String reason) {
      machine.failNextFirmwareUpdate(reason);
    }
  }
}

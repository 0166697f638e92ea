package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.DataImages;
import io.baremetal.api.provisioner.DataImages.Drive;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RamdiskImages;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Servicing;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.provisioner.IronicProvisionerConfig.RamdiskSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a host can do besides its life. */
class FacilitiesTest {

  private static final String REDFISH = "redfish-virtualmedia://192.0.2.17/redfish/v1/Systems/1";

  private final Simulation life = Simulation.start().watching();

  FacilitiesTest() {
    life.address = REDFISH;
  }

  @AfterEach
  void close() {
    life.close();
  }

  @Test
  void updatesFirmware_whileTheImageStays() {
    life.provision();
    service(FirmwareSpec.PRESENT, OnFailure.REPORT);
    life.time.advance(Duration.ofMinutes(30));
    assertThat(life.ironic.node(life.id.orElseThrow()).is("active")).isTrue();
    assertThat(life.ironic.machineOf(life.id.orElseThrow()).completedSteps())
        .anyMatch(step -> step.contains("firmware.update"));
    assertThat(life.ironic.machineOf(life.id.orElseThrow()).installedImage())
        .isEqualTo(Simulation.IMAGE.url());
  }

  @Test
  void reportsAFailedService_andRestartsIt() {
    failService();
    assertThat(Steps.text(service(FirmwareSpec.PRESENT, OnFailure.REPORT)))
        .startsWith("refused: ")
        .contains("no such firmware");
    assertThat(Steps.text(service(FirmwareSpec.PRESENT, OnFailure.RESTART)))
        .as("maintenance ends first")
        .isEqualTo("in 0s");
    assertThat(Steps.value(service(FirmwareSpec.PRESENT, OnFailure.RESTART)))
        .contains(Launch.LAUNCHED);
  }

  @Test
  void givesAFailedServiceUp_whenNoFirmwareIsWantedAnyMore() {
    failService();
    service(FirmwareSpec.ABSENT, OnFailure.REPORT);
    service(FirmwareSpec.ABSENT, OnFailure.REPORT);
    life.time.advance(Duration.ofMinutes(1));
    assertThat(life.ironic.node(life.id.orElseThrow()).is("active")).isTrue();
    assertThat(life.ironic.node(life.id.orElseThrow()).maintenance()).isFalse();
  }

  private void failService() {
    life.provision();
    life.ironic
        .machineOf(life.id.orElseThrow())
        .failNext(io.baremetal.testkit.ironic.world.Step.SERVICE_FINISH, "no such firmware");
    service(FirmwareSpec.PRESENT, OnFailure.REPORT);
    life.time.advance(Duration.ofMinutes(30));
    assertThat(life.ironic.node(life.id.orElseThrow()).is("service failed")).isTrue();
  }

  private Step<Launch> service(FirmwareSpec spec, OnFailure onFailure) {
    return life.host()
        .capability(Servicing.class)
        .orElseThrow()
        .service(
            ServiceRequest.builder()
                .addTargetFirmwareComponents(new FirmwareUpdate("bmc", "http://images.test/bmc"))
                .firmwareSpec(spec)
                .changes(Changes.PENDING)
                .onFailure(onFailure)
                .build());
  }

  @Test
  void readsBiosSettingsAndVersions() {
    life.makeAvailable();
    FirmwareReading firmware = life.host().capability(FirmwareReading.class).orElseThrow();
    BiosSettings settings = Steps.done(firmware.biosSettings(Detail.SCHEMA)).orElseThrow();
    assertThat(settings.values()).isNotEmpty();
    assertThat(settings.schema().keySet()).isEqualTo(settings.values().keySet());
    BiosSettings plain = Steps.done(firmware.biosSettings(Detail.VALUES)).orElseThrow();
    assertThat(plain).isEqualTo(new BiosSettings(settings.values(), Map.of()));
    assertThat(Steps.done(firmware.firmwareComponents()).orElseThrow())
        .extracting(FirmwareComponent::component)
        .contains("bios", "bmc");
  }

  @Test
  void needsRegistration_whenTheHostHasNoNode() {
    FirmwareReading firmware = life.host().capability(FirmwareReading.class).orElseThrow();
    assertThat(Steps.text(firmware.firmwareComponents())).isEqualTo("needs registration");
    assertThat(life.ironic.calls().total()).as("listings alone").isEqualTo(listings());
  }

  private int listings() {
    return life.ironic.calls().count("GET /nodes") + life.ironic.calls().count("GET /v1");
  }

  @Test
  void loadsAndEmptiesTheVirtualDrive() {
    life.provision();
    assertThat(drive().dataImage()).isEqualTo(Step.done(Drive.EMPTY));
    drive().attachDataImage("http://images.test/data.iso");
    life.time.advance(Duration.ofMinutes(1));
    assertThat(drive().dataImage()).isEqualTo(Step.done(Drive.LOADED));
    drive().detachDataImage();
    life.time.advance(Duration.ofMinutes(1));
    assertThat(drive().dataImage()).isEqualTo(Step.done(Drive.EMPTY));
  }

  private DataImages drive() {
    return life.host().capability(DataImages.class).orElseThrow();
  }

  @Test
  void namesTheFormatsOfRamdisks_whereTheyAreBuiltForEachHost() {
    IronicProvisionerConfig built =
        IronicProvisionerConfig.builder().ramdiskSource(RamdiskSource.BUILT_PER_HOST).build();
    assertThat(ramdisks(life).acceptedFormats()).isEmpty();
    try (Simulation other = Simulation.start(fake -> fake, built)) {
      assertThat(ramdisks(other).acceptedFormats()).contains(List.of(ImageFormat.INITRD));
      other.address = REDFISH;
      assertThat(ramdisks(other).acceptedFormats())
          .contains(List.of(ImageFormat.ISO, ImageFormat.INITRD));
      other.address = "nosuch://192.0.2.17";
      assertThatThrownBy(() -> ramdisks(other).acceptedFormats())
          .isInstanceOf(ProvisionerException.class)
          .hasMessageContaining("nosuch");
    }
  }

  private static RamdiskImages ramdisks(Simulation simulation) {
    return simulation.host().capability(RamdiskImages.class).orElseThrow();
  }
}

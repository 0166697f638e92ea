package io.baremetal.checks.realservers.facility;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.provisioner.BiosSettings;
import io.baremetal.api.provisioner.FirmwareReading;
import io.baremetal.api.provisioner.FirmwareReading.Detail;
import io.baremetal.api.provisioner.FirmwareSetting;
import io.baremetal.api.provisioner.FirmwareUpdate;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.testkit.ironic.world.Power;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * BIOS settings and firmware, before a deployment and under one. One after the other: a busy Ironic
 * may go on twice after the restart for the settings, and then leaves the firmware as it is.
 */
final class FirmwareStories {

  private FirmwareStories() {}

  static List<Story> all() {
    return List.of(
        new Story("reads settings and versions", FirmwareStories::reads),
        new Story("changes settings in preparation", FirmwareStories::preparesSettings),
        new Story("changes firmware in preparation", FirmwareStories::preparesFirmware),
        new Story("changes settings and firmware while the image runs", FirmwareStories::services),
        new Story(
            "says why a preparation failed, and tries again", FirmwareStories::failsToPrepare),
        new Story("says why a service failed, and gives it up", FirmwareStories::failsToService),
        new Story("refuses a value that a setting cannot take", FirmwareStories::refusesValue));
  }

  private static void reads(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();

    BiosSettings settings = settings(host, Detail.SCHEMA);
    assertThat(settings.values()).containsEntry("NumLock", "On");
    assertThat(settings.schema().keySet()).isEqualTo(settings.values().keySet());
    SettingSchema numLock = settings.schema().get("NumLock");
    assertThat(numLock.allowableValues()).containsExactlyInAnyOrder("On", "Off");
    SettingSchema delay = settings.schema().get("PostDelaySeconds");
    assertThat(delay.upperBound()).contains(60L);
    assertThat(settings.schema().get("MicrocodeVersion").readOnly()).contains(true);
    assertThat(settings.schema().get("AssetTag").maxLength()).contains(32L);
    assertThat(settings(host, Detail.VALUES))
        .isEqualTo(new BiosSettings(settings.values(), Map.of()));
    assertThat(version(host, "bios")).contains("1.0.0");
    assertThat(version(host, "bmc")).contains("2.0.0");
    host.machine().nicComponent().ifPresent(nic -> assertThat(version(host, nic)).isPresent());
    host.remove();
  }

  private static BiosSettings settings(LiveHost host, Detail detail) {
    return Outcomes.done(host.facility(FirmwareReading.class).biosSettings(detail)).orElseThrow();
  }

  private static Optional<String> version(LiveHost host, String component) {
    return Outcomes.done(host.facility(FirmwareReading.class).firmwareComponents())
        .orElseThrow()
        .stream()
        .filter(found -> found.component().equals(component))
        .findFirst()
        .flatMap(FirmwareComponent::currentVersion);
  }

  private static List<FirmwareSetting> wanted() {
    return List.of(
        FirmwareSetting.text("NumLock", "Off"), FirmwareSetting.integer("PostDelaySeconds", 7));
  }

  private static void preparesSettings(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();

    host.prepare(
        PrepareRequest.builder()
            .targetFirmwareSettings(wanted())
            .actualFirmwareSettings(settings(host, Detail.VALUES).values()));

    assertThat(host.machine().biosSettings())
        .containsEntry("NumLock", "Off")
        .containsEntry("PostDelaySeconds", "7");
    assertThat(settings(host, Detail.VALUES).values()).containsEntry("NumLock", "Off");
    host.remove();
  }

  private static void preparesFirmware(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    PrepareRequest.Builder changes =
        PrepareRequest.builder()
            .addTargetFirmwareComponents(
                update(site, "bmc", "2.1.0"), update(site, "bios", "1.1.0"));
    host.machine()
        .nicComponent()
        .ifPresent(nic -> changes.addTargetFirmwareComponents(update(site, nic, "3.1.0")));

    host.prepare(changes);

    assertThat(version(host, "bmc")).contains("2.1.0");
    assertThat(version(host, "bios")).contains("1.1.0");
    host.machine()
        .nicComponent()
        .ifPresent(nic -> assertThat(host.machine().firmware()).containsEntry(nic, "3.1.0"));
    host.remove();
  }

  private static FirmwareUpdate update(Site site, String component, String version) {
    return new FirmwareUpdate(component, site.firmware(component, version));
  }

  private static void services(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register().provision(site.image());

    host.service(
        ServiceRequest.builder()
            .targetFirmwareSettings(wanted())
            .actualFirmwareSettings(settings(host, Detail.VALUES).values())
            .firmwareSpec(FirmwareSpec.PRESENT));
    host.service(
        ServiceRequest.builder()
            .addTargetFirmwareComponents(update(site, "bmc", "2.2.0"))
            .firmwareSpec(FirmwareSpec.PRESENT));

    assertThat(host.machine().biosSettings()).containsEntry("NumLock", "Off");
    assertThat(version(host, "bmc")).contains("2.2.0");
    assertThat(host.machine().installedImage()).isEqualTo(site.image().url());
    assertThat(host.machine().power()).isEqualTo(Power.ON);
    host.deprovision().remove();
  }

  private static void failsToPrepare(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();
    host.machine().failNextFirmwareUpdate("wrong signature");
    PrepareRequest.Builder changes =
        PrepareRequest.builder().addTargetFirmwareComponents(update(site, "bios", "1.3.0"));

    assertThat(host.prepareInVain(changes)).contains("wrong signature");

    host.prepare(changes.onFailure(OnFailure.RESTART));
    assertThat(version(host, "bios")).contains("1.3.0");
    host.remove();
  }

  private static void failsToService(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register().provision(site.image());
    host.machine().failNextFirmwareUpdate("wrong signature");

    assertThat(
            host.serviceInVain(
                ServiceRequest.builder()
                    .addTargetFirmwareComponents(update(site, "bios", "1.3.0"))
                    .firmwareSpec(FirmwareSpec.PRESENT)))
        .contains("wrong signature");

    host.service(ServiceRequest.builder().firmwareSpec(FirmwareSpec.ABSENT));
    assertThat(host.node().maintenance()).contains(false);
    assertThat(version(host, "bios")).contains("1.0.0");
    host.deprovision().remove();
  }

  private static void refusesValue(Site site) {
    LiveHost host = LiveHost.on(site, site.machine(0)).register();

    String said =
        host.prepareInVain(
            PrepareRequest.builder()
                .addTargetFirmwareSettings(FirmwareSetting.integer("PostDelaySeconds", 99))
                .actualFirmwareSettings(Map.of()));

    assertThat(said).contains("PostDelaySeconds");
    assertThat(host.machine().biosSettings()).containsEntry("PostDelaySeconds", "3");
    host.remove();
  }
}

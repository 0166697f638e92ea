package io.baremetal.k8s.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.media.PreprovisioningImage;
import io.baremetal.api.media.PreprovisioningImageSpec;
import io.baremetal.api.media.PreprovisioningImageStatus;
import io.baremetal.api.media.SecretStatus;
import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.meta.ObjectMetadata;
import io.baremetal.api.provisioner.PreprovisioningImageData;
import io.baremetal.k8s.lifecycle.RamdiskPlan.Readiness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a ramdisk image is needed, and when it is ready. */
final class RamdiskPlanTest {

  private static final Readiness READY =
      new Readiness.Ready(
          new PreprovisioningImageData("http://p/x.iso", Optional.empty(), "a=b", "iso"));

  @Test
  void isNeeded_whereARamdiskMayBeBooted() {
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.REGISTERING))).isFalse();
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.INSPECTING))).isTrue();
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.AVAILABLE))).isTrue();
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.PROVISIONED))).isFalse();
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.DEPROVISIONING))).isTrue();
    assertThat(RamdiskPlan.isNeeded(Views.in(ProvisioningState.DELETING))).isFalse();
  }

  @Test
  void dependsOnHowTheHostIsWorkedOn() {
    HostView inspecting = Views.in(ProvisioningState.INSPECTING);
    HostView deprovisioning = Views.in(ProvisioningState.DEPROVISIONING);
    HostView provisioned = Views.in(ProvisioningState.PROVISIONED);

    assertThat(
            RamdiskPlan.isNeeded(
                Views.spec(inspecting, s -> s.inspectionMode(InspectionMode.FAST))))
        .isFalse();
    assertThat(
            RamdiskPlan.isNeeded(
                Views.spec(deprovisioning, s -> s.automatedCleaningMode(CleaningMode.DISABLED))))
        .isFalse();
    assertThat(
            RamdiskPlan.isNeeded(
                Views.status(
                    provisioned,
                    s -> s.toBuilder().operationalStatus(OperationalStatus.SERVICING).build())))
        .isTrue();
  }

  @Test
  void isReady_whenItWasMadeForThis() {
    assertThat(RamdiskPlan.readiness(image("iso", "True", "", 2), Optional.empty()))
        .isEqualTo(READY);
  }

  @Test
  void isAwaited_whenItWasMadeForSomethingElse() {
    Readiness awaited = new Readiness.Awaited();
    assertThat(RamdiskPlan.readiness(image("initrd", "True", "", 2), Optional.empty()))
        .isEqualTo(awaited);
    assertThat(RamdiskPlan.readiness(image("iso", "False", "", 2), Optional.empty()))
        .isEqualTo(awaited);
    assertThat(RamdiskPlan.readiness(image("iso", "True", "", 1), Optional.empty()))
        .isEqualTo(awaited);
  }

  @Test
  void isBroken_whenItCannotBeMade() {
    assertThat(RamdiskPlan.readiness(image("iso", "False", "no disk left", 2), Optional.empty()))
        .isEqualTo(new Readiness.Broken("no disk left"));
  }

  @Test
  void needsTheNetworkConfigurationOfToday() {
    PreprovisioningImage plain = image("iso", "True", "", 2);
    PreprovisioningImage image =
        plain.toBuilder()
            .spec(plain.spec().toBuilder().networkDataName("net").build())
            .status(
                plain.status().toBuilder()
                    .networkData(SecretStatus.builder().name("net").version("5").build())
                    .build())
            .build();
    assertThat(RamdiskPlan.readiness(image, Optional.of("5"))).isEqualTo(READY);
    assertThat(RamdiskPlan.readiness(image, Optional.of("6"))).isNotEqualTo(READY);
    assertThat(RamdiskPlan.readiness(image, Optional.empty())).isNotEqualTo(READY);
  }

  @Test
  void isUsedToTheEnd_whenItsObjectIsBeingDeleted() {
    PreprovisioningImage plain = image("iso", "False", "", 1);
    assertThat(
            RamdiskPlan.readiness(
                plain.toBuilder()
                    .metadata(plain.metadata().toBuilder().deletionTimestamp(Instant.EPOCH).build())
                    .build(),
                Optional.empty()))
        .isEqualTo(READY);
  }

  private static PreprovisioningImage image(
      String format, String ready, String error, long judged) {
    return PreprovisioningImage.builder()
        .metadata(ObjectMetadata.builder().generation(2L).build())
        .spec(
            PreprovisioningImageSpec.builder()
                .architecture("x86_64")
                .acceptFormats(List.of(ImageFormat.ISO))
                .build())
        .status(
            PreprovisioningImageStatus.builder()
                .imageUrl("http://p/x.iso")
                .extraKernelParams("a=b")
                .format(ImageFormat.of(format))
                .architecture("x86_64")
                .conditions(
                    List.of(
                        condition("Ready", ready, "", judged),
                        condition("Error", error.isEmpty() ? "False" : "True", error, judged)))
                .build())
        .build();
  }

  private static Condition condition(String type, String status, String message, long judged) {
    return Condition.builder()
        .type(type)
        .status(ConditionStatus.of(status))
        .message(message)
        .observedGeneration(judged)
        .build();
  }
}

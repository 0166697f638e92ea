package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.k8s.HostOperator;
import io.baremetal.k8s.config.HostOperatorConfig;
import io.baremetal.k8s.config.LeaseSettings;
import io.baremetal.k8s.ramdisk.DeployImages;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.baremetal.testkit.provisioner.FakeProvisioner;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A ramdisk image that is made for a host, from its first wish to its end. */
final class RamdiskLifeTest {

  private final TestClock time = TestClock.create();
  private final HostWorld world =
      new HostWorld(
          time, FakeProvisioner.builder(time).ramdiskFormats(List.of(ImageFormat.ISO)).build());

  @Test
  void isMade_andGoesWithItsHost() throws InterruptedException {
    try (HostOperator operator = start()) {
      world.applyDemoHost();
      world.runUntilState("provisioned");
      JsonNode image = image().orElseThrow();
      assertThat(image.at("/status/imageUrl").asText()).isEqualTo("http://i/ipa.iso");
      assertThat(image.at("/spec/acceptFormats/0").asText()).isEqualTo("iso");
      assertThat(image.at("/metadata/ownerReferences/0/controller").asBoolean()).isTrue();

      world.deleteHost();
      world.runUntilGone();
      time.advance(Duration.ofMinutes(1));
      assertThat(image()).isEmpty();
      assertThat(operator.stop(Duration.ofSeconds(1))).isTrue();
    }
  }

  private HostOperator start() {
    HostOperator operator =
        HostOperator.builder(Fabric8Clients.onOneThread(world.cluster), world.machines)
            .config(
                HostOperatorConfig.builder()
                    .lease(LeaseSettings.builder().namespace("metal3").identity("one").build())
                    .build())
            .ramdiskImages(DeployImages.of(Map.of("DEPLOY_ISO_URL", "http://i/ipa.iso")))
            .clock(time.clock())
            .nanos(time.nanoTime())
            .scheduler(time.scheduler())
            .executor(time.scheduler())
            .jitter(() -> 0.5)
            .start();
    time.runUntilIdle();
    return operator;
  }

  private Optional<JsonNode> image() {
    return world.cluster.get("PreprovisioningImage", "metal3", "demo");
  }
}

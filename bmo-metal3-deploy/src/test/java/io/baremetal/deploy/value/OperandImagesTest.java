package io.baremetal.deploy.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.deploy.facts.ContainerImages;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OperandImagesTest {

  private static final ContainerImages IMAGES =
      ContainerImages.builder()
          .baremetalIronic("i")
          .baremetalOperator("o")
          .baremetalStaticIpManager("s")
          .build();

  private static final Deployment OPERATOR =
      deployment("metal3-baremetal-operator", Map.of("metal3-baremetal-operator", "o"));

  private static Deployment deployment(String name, Map<String, String> images) {
    DeploymentBuilder deployment = new DeploymentBuilder().withNewMetadata().withName(name).and();
    images.forEach(
        (container, image) ->
            deployment
                .editOrNewSpec()
                .editOrNewTemplate()
                .editOrNewSpec()
                .addNewContainer()
                .withName(container)
                .withImage(image)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec());
    return deployment.build();
  }

  private static boolean match(Map<String, String> ironic) {
    return OperandImages.match(List.of(deployment("metal3", ironic), OPERATOR), IMAGES);
  }

  @Test
  void looksAtIronicAndItsKeeperOfTheStaticIp() {
    assertThat(match(Map.of("metal3-ironic", "i", "metal3-httpd", "old"))).isTrue();
    assertThat(match(Map.of("metal3-ironic", "i", "metal3-static-ip-manager", "s"))).isTrue();
    assertThat(match(Map.of("metal3-ironic", "i", "metal3-static-ip-manager", "old"))).isFalse();
    assertThat(match(Map.of("metal3-ironic", "old"))).isFalse();
    assertThat(match(Map.of("metal3-httpd", "i"))).isFalse();
  }

  @Test
  void looksAtTheOperatorToo() {
    assertThat(OperandImages.match(List.of(OPERATOR), IMAGES)).isFalse();
    Deployment ironic = deployment("metal3", Map.of("metal3-ironic", "i"));
    assertThat(OperandImages.match(List.of(ironic), IMAGES)).isFalse();
  }
}

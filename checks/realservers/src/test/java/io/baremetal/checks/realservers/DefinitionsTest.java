package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.crd.Crd;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our definitions, as an API server takes and enforces them. */
@NeedsRealServers(ServerKind.KUBE)
final class DefinitionsTest {

  private final RealKube kube;
  private final KubernetesClient admin;

  DefinitionsTest(RealKube kube) {
    this.kube = kube;
    this.admin = kube.admin();
  }

  @ParameterizedTest
  @EnumSource
  void isEstablished_andServed(Crd crd) {
    GenericKubernetesResource stored =
        admin
            .genericKubernetesResources("apiextensions.k8s.io/v1", "CustomResourceDefinition")
            .withName(crd.crdName())
            .get();
    assertThat(stored.<Object>get("status", "conditions").toString())
        .contains("type=Established")
        .doesNotContain("status=False");
    assertThat(
            admin
                .genericKubernetesResources("metal3.io/v1alpha1", crd.kind())
                .inAnyNamespace()
                .list()
                .getItems())
        .isNotNull();
  }

  @ParameterizedTest
  @EnumSource
  void takesTheSameAgain_withoutAChange(Crd crd) {
    GenericKubernetesResource before = apply(crd);
    assertThat(apply(crd).getMetadata().getGeneration())
        .isEqualTo(before.getMetadata().getGeneration());
  }

  private GenericKubernetesResource apply(Crd crd) {
    byte[] yaml = crd.yaml().getBytes(StandardCharsets.UTF_8);
    return admin
        .genericKubernetesResources("apiextensions.k8s.io/v1", "CustomResourceDefinition")
        .load(new ByteArrayInputStream(yaml))
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.SERVER_SIDE_APPLY)
                .withFieldManager("test")
                .withForce(true)
                .build());
  }

  @Test
  void fillsInDefaults_andDropsTheUnknown() {
    GenericKubernetesResource host =
        host("one", Map.of("online", true, "bogus", 1), kube.newNamespace("definitions"));
    assertThat(host.<Object>get("spec", "automatedCleaningMode")).isEqualTo("metadata");
    assertThat(host.<Object>get("spec", "bogus")).isNull();
  }

  @Test
  void refusesValues_thatNoEnumHas() {
    String namespace = kube.newNamespace("definitions");
    assertThatThrownBy(
            () ->
                host("one", Map.of("online", true, "automatedCleaningMode", "thorough"), namespace))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("spec.automatedCleaningMode");
    assertThatThrownBy(() -> host("one", Map.of("online", "perhaps"), namespace))
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("spec.online");
  }

  private GenericKubernetesResource host(String name, Map<String, Object> spec, String namespace) {
    GenericKubernetesResource host = new GenericKubernetesResource();
    host.setApiVersion("metal3.io/v1alpha1");
    host.setKind("BareMetalHost");
    host.setMetadata(new ObjectMetaBuilder().withName(name).withNamespace(namespace).build());
    host.setAdditionalProperty("spec", spec);
    return admin.resource(host).create();
  }
}

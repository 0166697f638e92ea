package io.baremetal.deploy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelYaml;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MirrorConfigTest {

  private static JsonNode set(String name, String more) {
    return ModelYaml.readTree(
            """
            metadata: {name: %s%s}
            spec: {imageDigestMirrors: [{source: q/x, mirrors: [m.example/y]}]}
            """
                .formatted(name, more))
        .orElseThrow();
  }

  @Test
  void isNothing_whereThereAreNoMirrors() {
    assertThat(MirrorConfig.of(List.of())).isEmpty();
  }

  @Test
  void isAListOrderedByName() {
    assertThat(MirrorConfig.of(List.of(set("b", ""), set("a", ""))).orElseThrow().yaml())
        .isEqualTo(
            """
            items:
            - apiVersion: config.openshift.io/v1
              kind: ImageDigestMirrorSet
              metadata:
                name: a
              spec:
                imageDigestMirrors:
                - mirrors:
                  - m.example/y
                  source: q/x
              status: {}
            - apiVersion: config.openshift.io/v1
              kind: ImageDigestMirrorSet
              metadata:
                name: b
              spec:
                imageDigestMirrors:
                - mirrors:
                  - m.example/y
                  source: q/x
              status: {}
            metadata: {}
            """);
  }

  @Test
  void hasAHashOfNamesAndSpecsAlone() {
    String hash = MirrorConfig.of(List.of(set("a", ""))).orElseThrow().hash();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(MirrorConfig.of(List.of(set("a", ", resourceVersion: '7'"))).orElseThrow().hash())
        .isEqualTo(hash);
    assertThat(MirrorConfig.of(List.of(set("b", ""))).orElseThrow().hash()).isNotEqualTo(hash);
  }
}

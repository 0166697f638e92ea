package io.baremetal.deploy.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.PullSecret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read out of files and objects of others. */
final class ClusterDocumentsTest {

  @Test
  void readsTheImagesOfARelease_whateverTheCaseOfKeys() {
    ImagesFile file =
        ImagesFile.read(
            """
            {"baremetalIronic": "first", "BAREMETALIRONIC": "r/ironic", "machineOSImages": "r/os",
             "baremetalOperator": null, "clusterBaremetalOperator": 7}
            """);
    assertThat(file.problem()).isEmpty();
    assertThat(file.images())
        .isEqualTo(
            ContainerImages.builder().baremetalIronic("r/ironic").machineOsImages("r/os").build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"x\"", "{} x", "{\"a\"", "a: b", "{\"baremetalIronic\": []}"})
  void saysWhatIsWrongWithAFileOfImages(String text) {
    assertThat(ImagesFile.read(text).problem()).isPresent();
  }

  @Test
  void keepsWhatItUnderstood_besideAnImageThatIsNone() {
    ImagesFile file = ImagesFile.read("{\"baremetalIronic\": 7, \"baremetalOperator\": \"r/o\"}");
    assertThat(file.problem()).hasValue("baremetalIronic is 7 and no name of an image");
    assertThat(file.images().baremetalOperator()).isEqualTo("r/o");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "sshKey: ssh-rsa AAAA me,           ssh-rsa AAAA me",
        "SSHKEY: k,                         k",
        "~{sshKey: a, sshkey: b}~,          b",
        "sshKey: 017,                       15",
        "sshKey: yes,                       true",
        "~sshKey: \"\\u0085\\u2003k\\u00a0\"~, k",
        "~sshKey: \"\\u001fk\"~,            ~\u001fk~",
        "sshKey: [k],",
        "~sshKey: ~,",
        "platform: {sshKey: k},",
        "just text,",
        "sshKey: '[k',                      [k",
        "sshKey: [k,",
      })
  void readsTheKeyThatMayLogIn(String installConfig, String key) {
    assertThat(RamdiskSshKey.of(installConfig).orElse(null)).isEqualTo(key);
  }

  @Test
  void copiesThePullSecretAsText_andNeverShowsIt() {
    PullSecret copy =
        PullSecret.copyOf(
                Optional.of(
                    new SecretBuilder().withData(Map.of(PullSecret.KEY, "eyJhIg==")).build()))
            .orThrow();
    assertThat(copy.content()).isEqualTo("eyJhIg==");
    assertThat(copy.toString()).doesNotContain("eyJ");
  }

  @Test
  void saysWhichPullSecretOrKeyIsMissing() {
    assertThat(PullSecret.copyOf(Optional.empty()).reason())
        .hasValueSatisfying(why -> assertThat(why).contains("openshift-config/pull-secret"));
    assertThat(PullSecret.copyOf(Optional.of(new SecretBuilder().build())).reason())
        .hasValueSatisfying(why -> assertThat(why).contains(".dockerconfigjson"));
  }
}

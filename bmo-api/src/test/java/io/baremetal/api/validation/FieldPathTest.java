package io.baremetal.api.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {

  private static final String HOST =
      """
      {"metadata": {"annotations": {"reboot.metal3.io": "", "reboot.metal3.io/a": "x", "b": ""}},
       "spec": {"image": null, "networkInterfaces": [{"name": "eth0"}, {"name": "eth1"}]}}
      """;

  @Test
  void isWrittenAsUsersReadIt_whenBuiltStepByStep() {
    assertThat(FieldPath.root().field("spec").field("networkInterfaces").index(1).field("name"))
        .hasToString("spec.networkInterfaces[1].name")
        .isEqualTo(FieldPath.parse("spec.networkInterfaces[1].name"));
    assertThat(FieldPath.parse("metadata.annotations").key("inspect.metal3.io"))
        .hasToString("metadata.annotations[inspect.metal3.io]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".spec", "spec.", "spec..bmc", "spec[", "spec[]", "a b[c]d]"})
  void isRefused_whenTextIsNoPath(String text) {
    assertThatThrownBy(() -> FieldPath.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void findsValues_whenTheTreeHasThem() throws Exception {
    JsonNode tree = new ObjectMapper().readTree(HOST);
    assertThat(in(tree, "spec.networkInterfaces[1].name").textValue()).isEqualTo("eth1");
    assertThat(in(tree, "metadata.annotations[reboot.metal3.io/a]").textValue()).isEqualTo("x");
    assertThat(in(tree, "metadata.annotations[reboot.metal3.io*]")).hasSize(2);
    assertThat(in(tree, "$")).isEqualTo(tree);
  }

  @ParameterizedTest
  @CsvSource({"'a\nb', spec[a\\u000ab]", "'\u2028', spec[\\u2028]", "'a b]', spec[a b]]"})
  void staysOnOneLine_whateverAKeyHolds(String key, String shown) {
    JsonNode spec = new ObjectMapper().createObjectNode().put(key, 7);
    JsonNode tree = new ObjectMapper().createObjectNode().set("spec", spec);
    FieldPath path = FieldPath.parse("spec").key(key);
    assertThat(path).hasToString(shown);
    assertThat(path.in(tree).intValue()).isEqualTo(7);
  }

  @Test
  void findsNothing_whenAbsentOrNull() throws Exception {
    JsonNode tree = new ObjectMapper().readTree(HOST);
    assertThat(in(tree, "spec.image").isMissingNode()).isTrue();
    assertThat(in(tree, "spec.image.url").isMissingNode()).isTrue();
    assertThat(in(tree, "spec.networkInterfaces[7]").isMissingNode()).isTrue();
  }

  private static JsonNode in(JsonNode tree, String path) {
    return FieldPath.parse(path).in(tree);
  }
}

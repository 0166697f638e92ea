package io.baremetal.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelYamlTest {

  @Test
  void reads_everyDocument_andSaysWhereItBegins() {
    String yaml = "# first\n---\na: 1\n---\n---\n# second\n\nb: [x, {c: true}]\n...\n---\nnull\n";

    List<YamlDocument> documents = ModelYaml.readAll(yaml).orElseThrow();

    assertThat(documents).extracting(YamlDocument::line).containsExactly(3, 8);
    assertThat(documents)
        .extracting(document -> document.tree().toString())
        .containsExactly("{\"a\":1}", "{\"b\":[\"x\",{\"c\":true}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes|true",
        "Off|false",
        "yES|'\"yES\"'",
        "~|null",
        "017|15",
        "0x1f|31",
        "1_000|1000",
        "-0x1f|-31",
        "+0b11|3",
        "0o17|15",
        "_1|'\"_1\"'",
        "1e3|1E+3",
        "1e400|'\"1e400\"'",
        ".iNF|'\".iNF\"'",
        "'\".inf\"'|'\".inf\"'",
        ".5|0.5",
        "-9223372036854775809|-9223372036854775809",
        "4294967296|4294967296",
        "1.50|1.50",
        "'\"5\"'|'\"5\"'",
        "!!str 5|'\"5\"'",
        "2026-01-31|'\"2026-01-31\"'",
        "9223372036854775808|9223372036854775808"
      })
  void understands_wordsAsKubectlDoes(String word, String json) {
    JsonNode tree = ModelYaml.readTree("a: " + word).orElseThrow();

    assertThat(tree.get("a").toString()).isEqualTo(json);
  }

  @Test
  void takesForText_whatIsTooLongForANumber() {
    String digits = "1".repeat(401);

    assertThat(ModelYaml.readTree("a: " + digits).orElseThrow().get("a").textValue())
        .isEqualTo(digits);
  }

  @Test
  void names_theField_whenTheTypeIsWrong() {
    Parsed<BareMetalHost> parsed =
        ModelYaml.read("spec:\n  online: 'yes'\n  description: no\n", BareMetalHost.class);

    assertThat(parsed.problems())
        .extracting(JsonProblem::path)
        .containsExactly("spec.online", "spec.description");
  }

  @Test
  void follows_aliasesAndMerges() {
    String yaml = "base: &b {x: 1, w: 2}\none: {<<: *b, w: 3}\ntwo: *b\nmany: {<<: [*b, {z: 4}]}\n";

    assertThat(ModelYaml.readTree(yaml).orElseThrow().toString())
        .isEqualTo(
            "{\"base\":{\"x\":1,\"w\":2},\"one\":{\"x\":1,\"w\":3},\"two\":{\"x\":1,\"w\":2},"
                + "\"many\":{\"x\":1,\"w\":2,\"z\":4}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a: !!java.net.URL [x]'|has the tag",
        "'!!int 5'|has the tag \"tag:yaml.org,2002:int\"; remove it",
        "'!!str [a]'|has the tag",
        "'a: &x [*x]'|not complete before it",
        "'a: *nowhere'|not complete before it",
        "'a: 1\na: 2'|has the key \"a\" twice (line 2, column 1)",
        "'? [a]\n: b'|has a key that is no plain value",
        "'~: b'|has a key that is no plain value",
        "'a: .inf'|has an infinite or undefined number",
        "'a: [-.Inf]'|has an infinite or undefined number",
        "'a: .NaN'|has an infinite or undefined number",
        "'<<: 5'|merges something that is no mapping",
        "'a: [1'|is not YAML: ",
        "'\tb'|is not YAML: ",
        "'a: 1\n---\nb: 2'|must be one document, not 2",
        "''|must be one document, not empty",
        "'a: \u0001'|is not YAML"
      })
  void refuses_andSaysWhy(String yaml, String why) {
    assertThat(ModelYaml.readTree(yaml).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(why));
  }

  @Test
  void refuses_whatAliasesBlowUp() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 40; i++) {
      String ten = ("*a" + (i - 1) + ", ").repeat(10);
      yaml.append("a%d: &a%d [%s]\n".formatted(i, i, ten));
    }

    assertThat(problem(yaml.toString())).contains("repeats too much by its aliases");
  }

  @Test
  void refuses_longTextThatIsRepeated() {
    String yaml = "a: &a " + "x".repeat(100_000) + "\nb: [" + "*a, ".repeat(1000) + "]\n";

    assertThat(problem(yaml)).contains("repeats too much by its aliases");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- ", "? "})
  void refuses_deepNesting(String opening) {
    Assertions.assertThat(problem(opening.repeat(5000))).contains("nested too deeply");
  }

  @Test
  void refuses_whatIsTooLarge() {
    assertThat(problem("a: " + "b".repeat(17 << 20))).contains("larger than 16 MiB");
  }

  @Test
  void reads_secretsLeniently_andNeverShowsThem() {
    assertThat(ModelYaml.readSecret("a: 1\na: 2\n---\n: [").orElseThrow().toString())
        .isEqualTo("{\"a\":2}");
    assertThat(ModelYaml.readSecret("# nothing\n").orElseThrow()).isEmpty();
    assertThat(ModelYaml.readSecret("---\n---\na: 1\n").orElseThrow()).isEmpty();
    assertThat(ModelYaml.readSecret("a: 1\n<<: [{a: 2}, {a: 3, b: 4}]\nb: 5").orElseThrow())
        .hasToString("{\"a\":2,\"b\":5}");
    assertThat(ModelYaml.readSecret("password: [hunter2").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).doesNotContain("hunter2", "assword"));
  }

  @Test
  void writes_whatItReads() {
    String yaml =
        """
        apiVersion: metal3.io/v1alpha1
        kind: BareMetalHost
        metadata:
          name: node-0
          annotations:
            empty: ""
            number: "017"
            text: |-
              two
              lines
            word: "yes"
        spec:
          online: true
        """;
    BareMetalHost host = ModelYaml.read(yaml, BareMetalHost.class).orElseThrow();

    assertThat(ModelYaml.write(host)).isEqualTo(yaml);
    assertThat(ModelYaml.readAll(ModelYaml.writeAll(List.of(host, host))).orElseThrow())
        .hasSize(2)
        .allSatisfy(
            document ->
                assertThat(ModelJson.read(document.tree(), BareMetalHost.class).orElseThrow())
                    .isEqualTo(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "~",
        "yes",
        ".inf",
        ".NaN",
        "<<",
        "a\u0085b",
        "\u2028",
        "\ufeff",
        "- x",
        "a: b",
        "# x",
        "\t",
        "x\r\n",
        " two\nlines ",
        "\u0000",
        "🚀",
        "\n\n",
        "017",
        "...",
        "---"
      })
  void writes_everyText_soThatItComesBack(String text) {
    String json = ModelJson.write(Map.of("k", text, text, List.of(text)));
    JsonNode tree = ModelJson.readTree(json).orElseThrow();

    assertThat(ModelYaml.readTree(ModelYaml.write(tree)).orElseThrow()).isEqualTo(tree);
  }

  private static String problem(String yaml) {
    return ModelYaml.readAll(yaml).problems().get(0).message();
  }
}

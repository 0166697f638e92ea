package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentRulesTest {

  private static final DocumentRules STRICT = DocumentRules.under(Profile.strict());

  private static final DocumentRules UPSTREAM = DocumentRules.under(Profile.upstream());

  static Stream<String> kinds() {
    return DocumentRules.kinds().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void neverThrows_whateverStandsInAnyPlace(String kind) {
    JsonNode base = Example.base(kind);
    JsonNodeFactory json = JsonNodeFactory.instance;
    List<JsonNode> odd =
        List.of(
            json.textNode(""),
            json.textNode("\ud800[]."),
            json.textNode("-".repeat(5000)),
            json.numberNode(-1),
            json.numberNode(1e300),
            json.booleanNode(true),
            json.nullNode(),
            json.arrayNode().add(json.nullNode()).add(-7).add("x"),
            json.objectNode().put("x", "y"),
            json.objectNode()
                .set("]a[ \n.\u2028\"", json.arrayNode().add(json.objectNode().putNull(""))));
    for (JsonNode value : odd) {
      for (JsonNode changed : variants(base, value)) {
        legible(STRICT.create(changed).all());
        legible(STRICT.update(base, changed).all());
        legible(UPSTREAM.create(changed).all());
      }
    }
  }

  @Test
  void judgesOnlyKindsOfMetal3() {
    JsonNode host = Example.base("BareMetalHost");
    JsonNode foreign = Example.merged(host, tree("{\"apiVersion\": \"example.com/v1\"}"));
    JsonNode unknown = Example.merged(host, tree("{\"kind\": \"Machine\"}"));
    assertThat(STRICT.judges(host)).isTrue();
    assertThat(STRICT.judges(foreign)).isFalse();
    assertThat(STRICT.judges(unknown)).isFalse();
    assertThat(STRICT.create(foreign).all()).isEmpty();
    assertThat(STRICT.update(unknown, unknown).all()).isEmpty();
    assertThat(DocumentRules.kinds()).hasSize(14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"bmc\": {\"adress\": \"x\"}} | spec.bmc.adress | did you mean address?",
        "{\"zzzzzzzz\": 1} | spec.zzzzzzzz | no field",
        "{\"rootDeviceHints\": {\"minSizeGigabytes\": -1}} "
            + "| spec.rootDeviceHints.minSizeGigabytes | at least 0",
        "{\"bootMACAddress\": \"525400\"} | spec.bootMACAddress | does not match",
        "{\"bmc\": {\"credentialsName\": null}} | spec.bmc.credentialsName | missing",
        "{\"online\": \"yes\"} | spec.online | yes",
        "{\"networkInterfaces\": [{\"name\": \"eth0\\n\"}]} "
            + "| spec.networkInterfaces[0].name | does not match"
      })
  void saysWhatTheDefinitionRefuses(String spec, String field, String message) {
    JsonNode host = Example.merged(Example.base("BareMetalHost"), tree("{\"spec\": " + spec + "}"));
    assertThat(STRICT.create(host).all())
        .filteredOn(finding -> finding.rule().startsWith("BMO-DOCUMENT"))
        .anySatisfy(
            finding -> {
              assertThat(finding.field()).hasToString(field);
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void saysItOfTheWholeObject_whenAKeyMakesThePathUnreadable() {
    JsonNode settings =
        Example.merged(
            Example.base("HostFirmwareSettings"), tree("{\"spec\": {\"settings\": {\"a]\": []}}}"));
    assertThat(UPSTREAM.create(settings).all())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.field()).isEqualTo(FieldPath.root());
              assertThat(finding.message()).contains("spec.settings", "a]", "not a list");
            });
  }

  @Test
  void limitsNumbersFromBothSides() {
    JsonNode attachment =
        Example.merged(
            Example.base("HostNetworkAttachment"), tree("{\"spec\": {\"mtu\": 100000}}"));
    assertThat(STRICT.create(attachment).errors())
        .extracting(Finding::rule)
        .contains("BMO-DOCUMENT-005", "BMO-ATTACHMENT-012");
  }

  @Test
  void letsAnUpdatePass_thatLeavesWhatTheDefinitionRefuses() {
    JsonNode host = Example.base("BareMetalHost");
    JsonNode wrong = Example.merged(host, tree("{\"spec\": {\"bootMode\": \"bios\"}}"));
    JsonNode freed = Example.merged(wrong, tree("{\"metadata\": {\"finalizers\": []}}"));
    assertThat(STRICT.update(wrong, freed).errors()).isEmpty();
    assertThat(STRICT.update(wrong, freed).warnings())
        .extracting(Finding::rule)
        .containsExactly("BMO-DOCUMENT-004");
    assertThat(STRICT.update(host, wrong).errors())
        .extracting(Finding::rule)
        .containsExactly("BMO-DOCUMENT-004");
    assertThat(UPSTREAM.update(wrong, freed).hasErrors()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"addres, address", "ADDRESS, address", "adrss, address", "xyz, ''"})
  void findsTheNameThatWasMeant(String written, String meant) {
    assertThat(Spelling.closest(written, List.of("address", "online")).orElse("")).isEqualTo(meant);
    assertThat(Spelling.closest("a".repeat(200), List.of("a".repeat(200)))).isEmpty();
  }

  private static void legible(List<Finding> findings) {
    assertThat(findings)
        .allSatisfy(finding -> assertThat(finding.message()).hasSizeLessThan(3000))
        .noneMatch(finding -> finding.toString().matches("(?s).*[\n\u2028].*"));
  }

  /** The tree with the odd value in each place, one at a time. */
  private static List<JsonNode> variants(JsonNode tree, JsonNode odd) {
    List<JsonNode> all = new ArrayList<>(List.of(odd));
    if (tree instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              field -> {
                if (!field.getKey().equals("kind") && !field.getKey().equals("apiVersion")) {
                  variants(field.getValue(), odd)
                      .forEach(value -> all.add(object.deepCopy().set(field.getKey(), value)));
                }
              });
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        for (JsonNode value : variants(array.get(i), odd)) {
          ArrayNode copy = array.deepCopy();
          copy.set(i, value);
          all.add(copy);
        }
      }
    }
    return all;
  }

  private static JsonNode tree(String json) {
    return ModelJson.readTree(json).orElseThrow();
  }
}

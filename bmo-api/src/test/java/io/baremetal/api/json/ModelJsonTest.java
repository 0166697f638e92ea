package io.baremetal.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.ProvisioningState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'spec':{'online':'yes'}}|spec.online|must be true or false, not the text 'yes'",
        "{'spec':{'online':1}}|spec.online|must be true or false, not 1",
        "{'spec':{'online':'true'}}|spec.online|must be true or false, not the text 'true'",
        "{'spec':{'online':{}}}|spec.online|must be true or false, not an object",
        "{'spec':{'description':5}}|spec.description|must be a text, not 5",
        "{'spec':{'bootMode':5}}|spec.bootMode|must be a text, not 5",
        "{'spec':{'image':'x'}}|spec.image|must be an object, not the text 'x'",
        "{'spec':{'image':''}}|spec.image|must be an object, not the text ''",
        "{'spec':{'networkInterfaces':[{},{'name':true}]}}|spec.networkInterfaces[1].name|must be a"
            + " text, not true",
        "{'spec':{'networkInterfaces':{}}}|spec.networkInterfaces|must be a list, not an object",
        "{'status':{'errorCount':1.5}}|status.errorCount|must"
            + " be a whole number of at most 64 bits, not 1.5",
        "{'status':{'errorCount':9223372036854775808}}|status.errorCount|must"
            + " be a whole number of at most 64 bits, not 9223372036854775808",
        "{'metadata':{'annotations':{'a.b/c':1}}}|metadata.annotations['a.b/c']|must be a text, not"
            + " 1",
        "{'metadata':{'finalizers':['a',null]}}|metadata.finalizers[1]|must not be null",
        "{'status':{'lastUpdated':'yesterday'}}|status.lastUpdated|must be a time such as"
            + " '2026-01-31T12:00:00Z', not the text 'yesterday'",
        "[]||must be an object, not a list",
        "null||the document is empty (null)",
      })
  void names_placeAndValue_whenTypeIsWrong(String json, String path, String message) {
    Parsed<BareMetalHost> parsed = ModelJson.read(json.replace('\'', '"'), BareMetalHost.class);

    assertThat(parsed.problems())
        .containsExactly(
            new JsonProblem(
                path == null ? "" : path.replace('\'', '"'), message.replace('\'', '"')));
    assertThat(parsed.value()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"spec\":{\"online\":true,\"online\":false}}",
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"metadata\":{\"labels\":{\"a\":\"1\",\"a\":\"2\"}}}"
      })
  void refuses_keyThatComesTwice(String json) {
    assertThat(ModelJson.read(json, BareMetalHost.class).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("comes twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{}{}", "{} x", "\u0000", "{\"spec\":}", "nul"})
  void refuses_whatIsNotOneDocument(String json) {
    assertThat(ModelJson.read(json, BareMetalHost.class).problems()).hasSize(1);
  }

  @Test
  void refuses_deepNesting() {
    String json = "{\"x\":" + "[".repeat(100_000);

    assertThat(ModelJson.read(json, BareMetalHost.class).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("nested too deeply"));
  }

  @Test
  void keeps_unknownFieldsAtEveryLevel() {
    String json =
        "{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\"BareMetalHost\","
            + "\"metadata\":{\"name\":\"a\",\"managedFields\":[{\"x\":1}]},"
            + "\"spec\":{\"image\":{\"url\":\"\",\"new\":1.10},\"future\":{\"a\":[null,{}]}},"
            + "\"unknownFields\":7,\"none\":null}";

    BareMetalHost host = ModelJson.read(json, BareMetalHost.class).orElseThrow();

    assertThat(ModelJson.write(host)).isEqualTo(json);
    assertThat(ModelJson.write(host.toBuilder().build())).isEqualTo(json);
    assertThat(host.toString()).doesNotContain("1.10");
  }

  @Test
  void keeps_unknownValueOfOpenList() {
    String json =
        "{\"spec\":{\"bootMode\":\"quantum\"},\"status\":{\"provisioning\":{\"state\":\"x\"}}}";

    BareMetalHost host = ModelJson.read(json, BareMetalHost.class).orElseThrow();

    assertThat(host.spec().bootMode()).contains(BootMode.of("quantum"));
    assertThat(host.status().provisioning().state().isKnown()).isFalse();
    assertThat(ModelJson.toTree(host).at("/spec/bootMode").textValue()).isEqualTo("quantum");
    assertThat(ModelJson.toTree(host).at("/status/provisioning/state").textValue()).isEqualTo("x");
    assertThat(ProvisioningState.of("available")).isSameAs(ProvisioningState.AVAILABLE);
  }

  @Test
  void takes_nullForAbsent() {
    String json =
        "{\"metadata\":{\"labels\":null},\"spec\":{\"online\":null,\"image\":null,"
            + "\"networkInterfaces\":null},\"status\":null}";

    assertThat(ModelJson.read(json, BareMetalHost.class).orElseThrow())
        .isEqualTo(BareMetalHost.builder().build());
  }

  @Test
  void writes_wholeSecondsInUtc() {
    String json = "{\"metadata\":{\"creationTimestamp\":\"2026-01-31T14:00:05.75+02:00\"}}";

    BareMetalHost host = ModelJson.read(json, BareMetalHost.class).orElseThrow();

    assertThat(host.metadata().creationTimestamp())
        .contains(Instant.parse("2026-01-31T12:00:05.750Z"));
    assertThat(ModelJson.toTree(host).at("/metadata/creationTimestamp").textValue())
        .isEqualTo("2026-01-31T12:00:05Z");
  }

  @Test
  void sharesNothing_withTreeItWasReadFrom() {
    ObjectNode tree = (ObjectNode) ModelJson.readTree("{\"x\":{\"a\":1}}").orElseThrow();
    BareMetalHost host = ModelJson.read(tree, BareMetalHost.class).orElseThrow();

    ((ObjectNode) tree.get("x")).put("a", 2);
    ((ObjectNode) ModelJson.toTree(host).get("x")).put("a", 3);
    ((ObjectNode) host.unknownFields().get("x").toTree()).put("a", 4);

    assertThat(ModelJson.toTree(host).at("/x/a").intValue()).isEqualTo(1);
  }

  @Test
  void lists_everyProblem_withPlacesAsTheyStandInTheDocument() {
    String json =
        "{\"spec\":{\"online\":1,\"taints\":[{},{\"key\":1},5,{\"key\":\"a\",\"effect\":{}}],"
            + "\"image\":\"x\",\"description\":\"fine\"},"
            + "\"metadata\":{\"finalizers\":[null,\"a\",7]}}";

    assertThat(ModelJson.read(json, BareMetalHost.class).problems())
        .extracting(JsonProblem::path)
        .containsExactlyInAnyOrder(
            "spec.online",
            "spec.taints[1].key",
            "spec.taints[2]",
            "spec.taints[3].effect",
            "spec.image",
            "metadata.finalizers[0]",
            "metadata.finalizers[2]");
  }

  @Test
  void stops_listingProblems_whenTheyAreTooMany() {
    String json = "{\"metadata\":{\"finalizers\":[" + "1,".repeat(100) + "1]}}";

    assertThat(ModelJson.read(json, BareMetalHost.class).problems()).hasSize(25);
  }

  @Test
  void throws_onlyWhenValueIsDemanded() {
    Parsed<BareMetalHost> parsed = ModelJson.read("{\"spec\":7}", BareMetalHost.class);

    assertThatThrownBy(parsed::orElseThrow)
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("spec: must be an object, not 7");
  }

  @Test
  void writes_onlyWhatIsThere() {
    JsonNode tree = ModelJson.toTree(BareMetalHost.builder().build());

    assertThat(tree.toString())
        .isEqualTo("{\"apiVersion\":\"metal3.io/v1alpha1\",\"kind\":\"BareMetalHost\"}");
    assertThat(List.of(tree.fieldNames())).isNotEmpty();
  }

  @Test
  void refusesAnUnknownField_whenAllMustBeKnown() {
    assertThat(ModelJson.readKnown("{\"cpu\":{\"cores\":4}}", HardwareDetails.class).problems())
        .containsExactly(new JsonProblem("cpu.cores", "is not a known field"));
  }

  @Test
  void overlooksCaseDoubleKeysAndTrailingText_whenAllMustBeKnown() {
    String document = "{\"HOSTNAME\":\"a\",\"hostname\":\"b\"} x";
    assertThat(ModelJson.readKnown(document, HardwareDetails.class).orElseThrow().hostname())
        .contains("b");
    assertThat(ModelJson.readKnown(" null", HardwareDetails.class).orElseThrow())
        .isEqualTo(HardwareDetails.empty());
  }

  @Test
  void refusesWhatIsNoDocument_whenAllMustBeKnown() {
    for (String text : new String[] {"", " ", "{", "[]", "5", "nope", "{\"ramMebibytes\":1.5}"}) {
      assertThat(ModelJson.readKnown(text, HardwareDetails.class).problems()).as(text).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\"", "\" \"", "\"\\t\"", "\"\\u0000\"", "\"NaN\"", "\"1\"", "\"true\""})
  void takesNoText_forANumberOrASwitch(String text) {
    String host = "{\"spec\":{\"online\":%s,\"rootDeviceHints\":{\"minSizeGigabytes\":%s}}}";
    assertThat(ModelJson.read(host.formatted(text, text), BareMetalHost.class).problems())
        .extracting(JsonProblem::path)
        .containsExactly("spec.online", "spec.rootDeviceHints.minSizeGigabytes");
    String cpu = "{\"cpu\":{\"clockMegahertz\":" + text + "}}";
    assertThat(ModelJson.readKnown(cpu, HardwareDetails.class).problems())
        .extracting(JsonProblem::path)
        .containsExactly("cpu.clockMegahertz");
  }

  @Test
  void refusesANumber_thatNoDoubleCanHold() {
    String cpu = "{\"cpu\":{\"clockMegahertz\":%s}}";
    for (String large : new String[] {"1e309", "-1e309"}) {
      assertThat(ModelJson.read(cpu.formatted(large), HardwareDetails.class).problems()).hasSize(1);
    }
    assertThat(ModelJson.read(cpu.formatted("1e308"), HardwareDetails.class).value()).isPresent();
  }

  @Test
  void takesOnlyJsonsOwnWhiteSpace_beforeNull() {
    assertThat(ModelJson.readKnown(" \t\r\nnull", HardwareDetails.class).value()).isPresent();
    assertThat(ModelJson.readKnown("\u2003null", HardwareDetails.class).value()).isEmpty();
  }

  @Test
  void overlooksCase_whateverTheLanguageOfTheMachine() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(ModelMapper.closed().readValue("{\"ip\":\"192.0.2.1\"}", Nic.class).ip())
          .isPresent();
      assertThat(ModelMapper.closed().readValue("{\"IP\":\"192.0.2.1\"}", Nic.class).ip())
          .isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }
}

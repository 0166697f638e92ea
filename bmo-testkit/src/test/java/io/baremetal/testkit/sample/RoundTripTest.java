package io.baremetal.testkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.json.ModelYaml;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;

/** Any document that a CRD accepts survives reading and writing. */
class RoundTripTest {

  /** Lists and objects where empty says something else than absent. */
  private static final Set<String> MEANT_WHEN_EMPTY =
      Set.of("hardwareRAIDVolumes", "softwareRAIDVolumes", "names", "hostClaimNamespaces", "raid");

  /** How a status says that no image was put on a host. */
  private static final String NO_IMAGE = "{\"url\":\"\"}";

  @Property(tries = 700)
  void loses_nothing(@ForAll Crd crd, @ForAll long seed) {
    ObjectNode document = SampleDocuments.of(crd, seed).next();
    Extensible model = ModelJson.read(document, crd.model()).orElseThrow();

    assertThat(meaning(ModelJson.toTree(model))).isEqualTo(meaning(document));
    assertThat(ModelJson.read(ModelJson.write(model), crd.model()).orElseThrow()).isEqualTo(model);
  }

  @Property(tries = 300)
  void loses_nothing_inYaml(@ForAll Crd crd, @ForAll long seed) {
    ObjectNode document = SampleDocuments.of(crd, seed).next();
    Extensible model = ModelJson.read(document, crd.model()).orElseThrow();

    assertThat(ModelYaml.read(ModelYaml.write(model), crd.model()).orElseThrow()).isEqualTo(model);
  }

  @Property(tries = 14, generation = GenerationMode.EXHAUSTIVE)
  void visits_everyFieldOfEverySchema(@ForAll Crd crd) {
    SampleDocuments samples = SampleDocuments.of(crd, 42);
    for (int i = 0; i < 300; i++) {
      assertThat(samples.next()).isNotNull();
    }

    assertThat(samples.visited()).containsAll(paths("", crd.schema()));
  }

  private static Set<String> paths(String path, JsonNode schema) {
    Set<String> paths = new TreeSet<>(Set.of(path));
    schema
        .path("properties")
        .properties()
        .forEach(field -> paths.addAll(paths(path + "." + field.getKey(), field.getValue())));
    if (schema.has("items")) {
      paths.addAll(paths(path + "[]", schema.get("items")));
    }
    if (schema.has("additionalProperties")) {
      paths.addAll(paths(path + "{}", schema.get("additionalProperties")));
    }
    return paths;
  }

  /** The document without nulls and empties that mean nothing, and with numbers in one notation. */
  private static JsonNode meaning(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(
              field -> {
                JsonNode value = meaning(field.getValue());
                if (isMeant(field.getKey(), value)) {
                  object.set(field.getKey(), value);
                }
              });
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(meaning(item)));
      return array;
    }
    return node.isNumber() ? number(node.decimalValue()) : node;
  }

  private static boolean isMeant(String name, JsonNode value) {
    if (value.isNull() || (name.equals("image") && value.toString().equals(NO_IMAGE))) {
      return false;
    }
    return MEANT_WHEN_EMPTY.contains(name) || !(value.isContainerNode() && value.isEmpty());
  }

  private static JsonNode number(BigDecimal value) {
    return DecimalNode.valueOf(new BigDecimal(value.stripTrailingZeros().toPlainString()));
  }
}

package io.baremetal.api.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.json.Extensible;
import io.baremetal.api.json.ModelJson;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any document that a CRD accepts survives reading and writing. */
class RoundTripTest {

  private static final int DOCUMENTS = 300;

  /** Lists and objects where empty says something else than absent. */
  private static final Set<String> MEANT_WHEN_EMPTY =
      Set.of("hardwareRAIDVolumes", "softwareRAIDVolumes", "names", "hostClaimNamespaces", "raid");

  /** How a status says that no image was put on a host. */
  private static final String NO_IMAGE = "{\"url\":\"\"}";

  @ParameterizedTest
  @EnumSource
  void loses_nothing(Crd crd) {
    SchemaSamples samples = new SchemaSamples(crd, new SplittableRandom(42));
    for (int i = 0; i < DOCUMENTS; i++) {
      ObjectNode document = samples.next();
      Extensible model = ModelJson.read(document, Kinds.model(crd)).orElseThrow();
      JsonNode written = ModelJson.toTree(model);

      assertThat(meaning(written)).as("document %s", document).isEqualTo(meaning(document));
      assertThat(ModelJson.read(ModelJson.write(model), Kinds.model(crd)).orElseThrow())
          .isEqualTo(model);
    }
    assertThat(samples.visited()).containsAll(SchemaPaths.of(crd).types().keySet());
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

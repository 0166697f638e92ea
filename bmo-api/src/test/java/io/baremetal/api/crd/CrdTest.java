package io.baremetal.api.crd;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.json.OpenEnum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class CrdTest {

  @ParameterizedTest
  @EnumSource
  void has_anAccessorForEveryField_andAFieldForEveryAccessor(Crd crd) {
    Map<String, String> model = new HashMap<>(ModelPaths.of(crd.model()).types());
    Map<String, String> schema = SchemaPaths.of(crd).types();

    assertThat(model).isEqualTo(schema);
  }

  @ParameterizedTest
  @EnumSource
  void knows_everyValueOfClosedLists(Crd crd) {
    Map<String, Class<?>> open = ModelPaths.of(crd.model()).openEnums();

    assertThat(open.keySet()).containsAll(SchemaPaths.of(crd).enums().keySet());
    SchemaPaths.of(crd)
        .enums()
        .forEach((path, values) -> assertThat(known(open.get(path))).as(path).containsAll(values));
  }

  @Test
  void allows_everyConstantSomewhere() {
    Map<Class<?>, Set<String>> allowed = new HashMap<>();
    for (Crd crd : Crds.all()) {
      Map<String, Set<String>> enums = SchemaPaths.of(crd).enums();
      ModelPaths.of(crd.model())
          .openEnums()
          .forEach(
              (path, type) ->
                  allowed
                      .computeIfAbsent(type, t -> new TreeSet<>())
                      .addAll(enums.getOrDefault(path, Set.of())));
    }
    // The CRD leaves the state open.
    allowed.remove(ProvisioningState.class);

    assertThat(allowed).containsKeys(ErrorType.class, OperationalStatus.class);
    allowed.forEach(
        (type, values) -> assertThat(known(type)).as(type.getName()).hasSameElementsAs(values));
  }

  @ParameterizedTest
  @EnumSource
  void is_theSameInYamlAndJson(Crd crd) {
    Object yaml = new Load(LoadSettings.builder().build()).loadFromString(crd.yaml());

    assertThat(new ObjectMapper().<JsonNode>valueToTree(yaml).toString())
        .isEqualTo(crd.tree().toString());
  }

  @ParameterizedTest
  @EnumSource
  void is_aCompleteDefinition(Crd crd) {
    JsonNode tree = crd.tree();

    assertThat(tree.at("/metadata/name").textValue()).isEqualTo(crd.crdName());
    assertThat(tree.at("/spec/names/kind").textValue()).isEqualTo(crd.kind());
    assertThat(tree.at("/spec/scope").textValue())
        .isEqualTo(crd == Crd.PROVISIONING ? "Cluster" : "Namespaced");
    assertThat(tree.at("/spec/versions")).hasSize(1);
    // API servers refuse a definition that says more of metadata than its type.
    assertThat(crd.schema().at("/properties/metadata").toString())
        .isEqualTo("{\"type\":\"object\"}");
    assertThat(undescribed("", crd.schema())).containsExactly(".metadata");
    assertThat(Crds.ofKind(crd.kind())).contains(crd);
  }

  @Test
  void comes_asOneStream() {
    Iterable<Object> documents =
        new Load(LoadSettings.builder().build()).loadAllFromString(Crds.yaml());

    assertThat(documents).hasSize(Crds.all().size());
  }

  @Test
  void lets_detachErrorPass() {
    assertThat(SchemaPaths.of(Crd.BARE_METAL_HOST).enums().get(".status.errorType"))
        .contains(ErrorType.DETACH.wire());
  }

  private static List<String> undescribed(String path, JsonNode schema) {
    List<String> missing = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String at = path + "." + property.getKey();
              if (property.getValue().path("description").asText().isBlank()) {
                missing.add(at);
              }
              missing.addAll(undescribed(at, property.getValue()));
            });
    if (schema.has("items")) {
      missing.addAll(undescribed(path + "[]", schema.get("items")));
    }
    return missing;
  }

  private static List<String> known(Class<?> type) {
    try {
      List<?> constants = (List<?>) type.getMethod("known").invoke(null);
      return constants.stream().map(constant -> ((OpenEnum) constant).wire()).toList();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " does not list its constants", e);
    }
  }
}

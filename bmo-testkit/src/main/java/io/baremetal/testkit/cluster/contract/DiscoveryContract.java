package io.baremetal.testkit.cluster.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the server says of itself, and how it refuses what it does not know. */
public abstract class DiscoveryContract extends ApiContract {

  /** For subclasses. */
  protected DiscoveryContract() {}

  private static List<String> texts(JsonNode list, String field) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.path(field).asText()));
    return texts;
  }

  @Test
  void listsGroupsAndVersions_whenAsked() {
    assertThat(wire().get("/api").expect(200).at("/versions").toString()).contains("\"v1\"");
    Answer groups = wire().get("/apis").expect(200);
    assertThat(groups.text("/kind")).isEqualTo("APIGroupList");
    assertThat(texts(groups.at("/groups"), "name"))
        .contains("apps", "coordination.k8s.io", "apiextensions.k8s.io", "contract.test");
    assertThat(wire().get("/apis/apps").expect(200).text("/preferredVersion/groupVersion"))
        .isEqualTo("apps/v1");
  }

  @Test
  void listsResources_whenGroupIsServed() {
    Answer core = wire().get("/api/v1").expect(200);
    assertThat(core.text("/groupVersion")).isEqualTo("v1");
    assertThat(texts(core.at("/resources"), "name"))
        .contains("secrets", "pods", "pods/status", "namespaces", "events");
    Answer custom = wire().get("/apis/contract.test/v1").expect(200);
    JsonNode gadgets = custom.at("/resources/0");
    assertThat(gadgets.path("name").asText()).isEqualTo("gadgets");
    assertThat(gadgets.path("kind").asText()).isEqualTo("Gadget");
    assertThat(gadgets.path("namespaced").asBoolean()).isTrue();
    assertThat(gadgets.path("shortNames").toString()).isEqualTo("[\"gd\"]");
    assertThat(gadgets.path("verbs").toString()).contains("watch", "deletecollection");
    assertThat(texts(custom.at("/resources"), "name")).contains("gadgets/status");
  }

  @Test
  void answers404_whenPathIsUnknown() {
    wire().get("/apis/nothing.test/v1").expect(404);
    wire().get("/apis/contract.test/v2/gadgets").expect(404);
    wire().get("/api/v1/namespaces/" + namespace() + "/widgets").expect(404);
    wire().get(gadgets() + "/one/scale").expect(404);
  }

  @Test
  void refusesTheMethod_whenItMakesNoSense() {
    wire().put(configMaps(), Wire.json("{}")).refused(405, "MethodNotAllowed");
    wire().delete("/api/v1/namespaces").refused(405, "MethodNotAllowed");
  }

  @Test
  void refusesTheBody_whenItIsNoObject() {
    wire().send("POST", gadgets(), "application/json", "{broken").refused(400, "BadRequest");
    wire().send("POST", gadgets(), "application/json", "[]").refused(400, "BadRequest");
  }

  @Test
  void readsYaml_whenContentTypeSaysSo() {
    String yaml = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: yaml\ndata:\n  a: b\n";
    assertThat(
            wire().send("POST", configMaps(), "application/yaml", yaml).expect(201).text("/data/a"))
        .isEqualTo("b");
  }

  @Test
  void readsWordsAndNumbersAsYaml11Does_whenContentTypeSaysSo() {
    String yaml =
        """
        apiVersion: contract.test/v1
        kind: Gadget
        metadata: {name: old}
        spec: {size: 010, online: no}
        """;
    Answer created = wire().send("POST", gadgets(), "application/yaml", yaml).expect(201);
    assertThat(created.at("/spec/size").asInt()).isEqualTo(8);
    assertThat(created.at("/spec/online").asBoolean(true)).isFalse();
  }

  @Test
  void saysThatItIsWell_whenProbed() {
    for (String path : List.of("/healthz", "/livez", "/readyz")) {
      wire().get(path).expect(200);
    }
    assertThat(wire().get("/version").expect(200).text("/major")).isEqualTo("1");
    assertThat(wire().get("/openapi/v3").expect(200).at("/paths").size()).isPositive();
  }

  @Test
  void definesTheKind_whenOpenApiIsRead() {
    Answer document = wire().get("/openapi/v3/apis/contract.test/v1").expect(200);
    assertThat(document.at("/components/schemas").toString())
        .contains("\"kind\":\"Gadget\"", "\"color\"");
  }

  @Test
  void establishesTheDefinition_whenKindIsServed() {
    Answer definition =
        wire()
            .get("/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gadgets.contract.test")
            .expect(200);
    assertThat(texts(definition.at("/status/conditions"), "type"))
        .contains("Established", "NamesAccepted");
    assertThat(definition.text("/status/storedVersions/0")).isEqualTo("v1");
    assertThat(definition.text("/spec/names/listKind")).isEqualTo("GadgetList");
  }
}

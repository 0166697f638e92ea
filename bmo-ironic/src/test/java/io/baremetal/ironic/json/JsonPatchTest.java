package io.baremetal.ironic.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonPatchTest {

  private static Node node(String json) {
    try {
      return Node.of((ObjectNode) new JsonMapper().readTree(json));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void isEmpty_whenEverythingIsAsWanted() {
    Node node =
        node("{\"automated_clean\":true,\"properties\":{\"cpus\":4,\"list\":[1,{\"a\":2}]}}");

    JsonPatch patch =
        JsonPatch.against(node)
            .set("automated_clean", true)
            .set("properties", "cpus", 4L)
            .set("properties", "list", List.of(1L, Map.of("a", 2)))
            .unset("instance_uuid")
            .unset("properties", "other")
            .build();

    assertThat(patch.isEmpty()).isTrue();
  }

  @Test
  void tellsTextFromNumber_andFalseFromAbsent() {
    Node node = node("{\"properties\":{\"cpus\":\"4\"},\"protected\":null}");

    JsonPatch patch =
        JsonPatch.against(node).set("protected", false).set("properties", "cpus", 4).build();

    assertThat(patch.toJson())
        .hasToString(
            "[{\"op\":\"add\",\"path\":\"/protected\",\"value\":false},"
                + "{\"op\":\"add\",\"path\":\"/properties/cpus\",\"value\":4}]");
  }

  @Test
  void removesAKeyThatIsNull_butNotAFieldThatIsNull() {
    Node node = node("{\"name\":null,\"extra\":{\"a\":null}}");

    assertThat(JsonPatch.against(node).unset("name").unset("extra", "a").build().operations())
        .containsExactly(PatchOperation.remove("/extra/a"));
  }

  @Test
  void sendsAgain_whatTheServerWithholds() {
    Node node = node("{\"driver_info\":{\"redfish_password\":\"******\"}}");

    assertThat(JsonPatch.against(node).set("driver_info", "redfish_password", "p").build().fields())
        .containsExactly("driver_info");
  }

  @Test
  void replacesTheWholeObject_whenAKeyCannotBeAddressed() {
    Node node = node("{\"extra\":{\"a\":1}}");

    assertThat(JsonPatch.against(node).set("extra", "x.y/z", 2).build().toJson())
        .hasToString("[{\"op\":\"add\",\"path\":\"/extra\",\"value\":{\"a\":1,\"x.y/z\":2}}]");
  }

  @Test
  void refusesToWriteMasksBack_whenAnObjectMustBeReplaced() {
    Node node = node("{\"driver_info\":{\"redfish_password\":\"******\"}}");
    JsonPatchDiff diff = JsonPatch.against(node).set("driver_info", "x.y", 2);

    assertThatThrownBy(diff::build).hasMessageContaining("driver_info");

    diff.set("driver_info", "redfish_password", "p");
    assertThat(diff.build().operations()).hasSize(1);
  }

  @Test
  void showsNoValues_whenPrinted() {
    JsonPatch patch = JsonPatch.builder().add("/driver_info/redfish_password", "hush").build();

    assertThat(patch).hasToString("[add /driver_info/redfish_password]");
  }

  @Test
  void refusesAPath_thatIronicCannotAddress() {
    assertThatThrownBy(() -> JsonPatch.builder().remove("/extra/a b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/extra/a b");
  }
}

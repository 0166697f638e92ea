package io.baremetal.ironic.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class JsonViewTest {

  private static Node node(String json) throws IOException {
    return Node.of((ObjectNode) new JsonMapper().readTree(json));
  }

  private static String presence(Node node, String field) {
    return node.presence(field).match(() -> "absent", () -> "null", value -> "value " + value);
  }

  @Test
  void tellsAbsentFromNullFromValue() throws IOException {
    Node node = node("{\"owner\":null,\"lessee\":\"\"}");

    assertThat(presence(node, "owner")).isEqualTo("null");
    assertThat(presence(node, "lessee")).isEqualTo("value \"\"");
    assertThat(presence(node, "shard")).isEqualTo("absent");
  }

  @Test
  void readsTimes_withAndWithoutOffset() throws IOException {
    Node node =
        node(
            "{\"a\":\"2026-11-22T04:52:58+00:00\",\"b\":\"2026-11-22T04:52:08.903084\","
                + "\"c\":\"soon\",\"d\":null}");

    assertThat(node.time("a")).contains(Instant.parse("2026-11-22T04:52:58Z"));
    assertThat(node.time("b")).contains(Instant.parse("2026-11-22T04:52:08.903084Z"));
    assertThat(node.time("c")).isEmpty();
    assertThat(node.time("d")).isEmpty();
  }

  @Test
  void readsNumbers_alsoFromText() throws IOException {
    Node node = node("{\"a\":16384,\"b\":\"16384\",\"c\":1.5,\"d\":\"many\"}");

    assertThat(node.number("a")).hasValue(16384);
    assertThat(node.number("b")).hasValue(16384);
    assertThat(node.number("c")).isEmpty();
    assertThat(node.number("d")).isEmpty();
  }

  @Test
  void recognisesWhatIsWithheld() throws IOException {
    Node node =
        node(
            "{\"driver_info\":{\"p\":\"******\",\"u\":\"admin\"},"
                + "\"instance_info\":{\"content\":\"** Redacted - requires scope **\"},"
                + "\"last_error\":\"** Value Redacted - Requires permission **\"}");

    assertThat(node.isMasked("driver_info", "p")).isTrue();
    assertThat(node.isMasked("driver_info", "u")).isFalse();
    assertThat(node.isMasked("instance_info")).isTrue();
    assertThat(node.isMasked("last_error")).isTrue();
    assertThat(node.isMasked("missing")).isFalse();
  }

  @Test
  void keepsStatesOfANewerServer_underTheirName() throws IOException {
    Node node = node("{\"provision_state\":\"teleporting\"}");

    assertThat(node.provisionState()).contains(ProvisionState.UNRECOGNIZED);
    assertThat(node.text("provision_state")).contains("teleporting");
  }

  @Test
  void showsNothingSecret_whenPrinted() throws IOException {
    Node node =
        node(
            "{\"uuid\":\"u\",\"name\":\"n\",\"provision_state\":\"active\","
                + "\"driver_info\":{\"redfish_password\":\"hush\"}}");

    assertThat(node).hasToString("Node{uuid=u, name=n, provisionState=active}");
  }

  @Test
  void cannotBeChanged_throughWhatItGivesOut() throws IOException {
    Node node = node("{\"uuid\":\"u\"}");

    node.json().put("uuid", "other");

    assertThat(node.text("uuid")).contains("u");
  }
}

package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigDriveContentTest {

  private static final HostIdentity HOST = new HostIdentity("metal3", "demo", "uid-1");

  @Test
  void describesTheHost_whenUserGivesNothing() {
    JsonNode drive = drive("", "", "");
    assertThat(drive)
        .hasToString(
            "{\"meta_data\":{\"uuid\":\"uid-1\",\"metal3-namespace\":\"metal3\","
                + "\"metal3-name\":\"demo\",\"local-hostname\":\"demo\","
                + "\"local_hostname\":\"demo\",\"name\":\"demo\"}}");
  }

  @Test
  void letsTheUserWin_whenMetadataNameTheSameKeys() {
    JsonNode meta = drive("", "", "name: other\nrack: 7\n").path("meta_data");
    assertThat(meta.path("name").asText()).isEqualTo("other");
    assertThat(meta.path("rack").asInt()).isEqualTo(7);
    assertThat(meta.path("metal3-name").asText()).isEqualTo("demo");
  }

  @Test
  void passesUserDataOnUnchanged_whenGiven() {
    assertThat(drive("#cloud-config\n", "", "").path("user_data").asText())
        .isEqualTo("#cloud-config\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"links\": [1, 2]}              | {\"links\":[1,2]}",
        "a: {b: [x, 1.5, yes, ~]}         | {\"a\":{\"b\":[\"x\",1.5,true,null]}}",
        "n: 'no'                          | {\"false\":\"no\"}",
        "d: 2024-01-02                    | {\"d\":\"2024-01-02\"}",
        "i: [017, 0o17, 0x1f, 1_000, +5]  | {\"i\":[15,15,31,1000,5]}",
        "s: !!str 5                       | {\"s\":\"5\"}",
        "{<<: {p: 1, q: 2}, q: 3}         | {\"p\":1,\"q\":3}",
      })
  void readsYamlByTheRulesOfVersion11_whenNetworkDataAreGiven(String yaml, String json) {
    assertThat(drive("", yaml, "").path("network_data").toString()).isEqualTo(json);
  }

  @Test
  void takesTheFirstDocumentAndTheLastKey_whenThereAreSeveral() {
    assertThat(drive("", "a: 1\na: 2\n---\nb: 3\n", "").path("network_data").toString())
        .isEqualTo("{\"a\":2}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "# nothing", "{}"})
  void leavesNetworkDataOut_whenThereAreNone(String yaml) {
    assertThat(drive("", yaml, "").has("network_data")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a", "text", "12", "a: [", "&a {k: *a}", "? {b: c}\n: d", "a: %secret"})
  void refusesWithoutQuoting_whenTextIsNoMapping(String yaml) {
    assertThatThrownBy(() -> drive("", yaml, ""))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("network data of host metal3/demo")
        .hasMessageNotContaining("%secret");
  }

  @Test
  void refuses_whenAliasesMultiplyBeyondReason() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String list = ("*a" + (i - 1) + ", ").repeat(10);
      bomb.append("a%d: &a%d [%s]%n".formatted(i, i, list));
    }
    assertThatThrownBy(() -> drive("", bomb.toString(), ""))
        .isInstanceOf(ProvisionerException.class);
  }

  @Test
  void roundsLargeNumbers_onlyWhenAsUpstream() {
    String yaml = "big: 12345678901234567890\nsmall: [7, 1.50]";
    assertThat(drive("", yaml, "", Parity.CORRECTED).path("network_data").toString())
        .isEqualTo("{\"big\":12345678901234567890,\"small\":[7,1.50]}");
    assertThat(drive("", yaml, "", Parity.UPSTREAM).path("network_data").toString())
        .isEqualTo("{\"big\":12345678901234567000,\"small\":[7,1.5]}");
  }

  private static JsonNode drive(String userData, String networkData, String metaData) {
    return drive(userData, networkData, metaData, Parity.CORRECTED);
  }

  private static JsonNode drive(
      String userData, String networkData, String metaData, Parity parity) {
    return ConfigDriveContent.of(
        HOST, Requests.configData(userData, networkData, metaData), parity);
  }
}

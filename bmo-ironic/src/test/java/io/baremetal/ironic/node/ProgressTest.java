package io.baremetal.ironic.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProgressTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // wanted, state, reservation, last error, progress
        "ACTIVE,     active,         -,    -,      Arrived[]",
        "ACTIVE,     active,         host, -,      Underway[fault=Optional.empty]",
        "ACTIVE,     deploying,      -,    -,      Underway[fault=Optional.empty]",
        "ACTIVE,     wait call-back, -,    -,      Underway[fault=Optional.empty]",
        "ACTIVE,     deploy failed,  host, -,      Underway[fault=Optional.empty]",
        "ACTIVE,     deploy failed,  -,    broken, Failed[lastError=Optional[broken]]",
        "ACTIVE,     deploy failed,  -,    -,      Failed[lastError=Optional.empty]",
        "ACTIVE,     deploy hold,    -,    -,      Held[]",
        "ACTIVE,     available,      -,    -,      Astray[]",
        "ACTIVE,     teleporting,    -,    -,      Underway[fault=Optional.empty]",
        "CLEAN_WAIT, clean wait,     -,    -,      Arrived[]",
        "CLEAN_WAIT, clean wait,     host, -,      Underway[fault=Optional.empty]",
        "CLEAN_WAIT, cleaning,       host, -,      Underway[fault=Optional.empty]",
        "UNRECOGNIZED, teleporting,  -,    -,      Underway[fault=Optional.empty]",
        "MANAGEABLE, verifying,      host, -,      Underway[fault=Optional.empty]",
        "MANAGEABLE, enroll,         -,    denied, Failed[lastError=Optional[denied]]",
        "MANAGEABLE, enroll,         -,    -,      Astray[]",
        "AVAILABLE,  error,          -,    gone,   Failed[lastError=Optional[gone]]",
      })
  void judges(
      ProvisionState wanted, String state, String reservation, String lastError, String progress) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("provision_state", state);
    json.put("reservation", reservation);
    json.put("last_error", lastError);

    assertThat(Progress.towards(wanted, Node.of(json))).hasToString(progress);
  }

  @ParameterizedTest
  @CsvSource({"true, Optional[power failure]", "false, Optional.empty"})
  void tellsOfAFault_whileTheNodeIsInMaintenance(boolean maintenance, String fault) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("provision_state", "cleaning").put("maintenance", maintenance);
    json.put("fault", "power failure");

    assertThat(Progress.towards(ProvisionState.AVAILABLE, Node.of(json)))
        .hasToString("Underway[fault=" + fault + "]");
  }
}

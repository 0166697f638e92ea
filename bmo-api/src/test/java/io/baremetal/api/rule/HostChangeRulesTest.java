package io.baremetal.api.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Profile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a host that exists may become, in every state and from either side of the change. */
class HostChangeRulesTest {

  @ParameterizedTest
  @CsvSource({
    "OK, available, OK, available, true",
    "detached, provisioned, OK, provisioned, false",
    "OK, provisioned, detached, provisioned, false",
    "OK, registering, OK, registering, false",
    "OK, registering, OK, inspecting, false",
    "error, available, OK, registering, false",
    "error, '', OK, '', true"
  })
  void keepsTheAddress_unlessRegisteringOrDetached(
      String status, String state, String newStatus, String newState, boolean refused) {
    String bmc = "{'bmc':{'address':'redfish://192.0.2.%d','credentialsName':'x'}}";
    BareMetalHost before = host(bmc.formatted(1), status, state);
    BareMetalHost after = host(bmc.formatted(2), newStatus, newState);

    assertThat(fields(before, after)).isEqualTo(refused ? List.of("spec.bmc.address") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "52:54:00:aa:bb:cc, 52:54:00:AA:BB:CC, false",
    "52:54:00:aa:bb:cc, 52-54-00-aa-bb-cc, true",
    "52:54:00:aa:bb:cc, '', true",
    "'', 52:54:00:aa:bb:cc, false"
  })
  void keepsTheBootMac_onceItIsSet(String mac, String newMac, boolean refused) {
    String spec = "{'bootMACAddress':'%s'}";
    BareMetalHost before = host(spec.formatted(mac), "OK", "available");
    BareMetalHost after = host(spec.formatted(newMac), "OK", "available");

    assertThat(fields(before, after))
        .isEqualTo(refused ? List.of("spec.bootMACAddress") : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "false, true, available, available, false",
    "false, true, preparing, available, false",
    "false, true, available, provisioning, false",
    "false, true, provisioned, provisioned, true",
    "true, true, provisioned, provisioned, false",
    "true, false, 'externally provisioned', 'externally provisioned', false"
  })
  void handsOver_onlyAnAvailableHost(
      boolean was, boolean becomes, String state, String newState, boolean refused) {
    String spec = "{'externallyProvisioned':%s}";
    BareMetalHost before = host(spec.formatted(was), "OK", state);
    BareMetalHost after = host(spec.formatted(becomes), "OK", newState);

    assertThat(fields(before, after))
        .isEqualTo(refused ? List.of("spec.externallyProvisioned") : List.of());
  }

  private static List<String> fields(BareMetalHost before, BareMetalHost after) {
    return HostRules.update(Profile.upstream()).check(new Change<>(before, after)).errors().stream()
        .map(Finding::field)
        .map(Object::toString)
        .toList();
  }

  private static BareMetalHost host(String spec, String status, String state) {
    String json =
        "{'metadata':{'name':'a','namespace':'b'},'spec':%s,'status':{'operationalStatus':'%s',"
            + "'provisioning':{'state':'%s'}}}";
    return ModelJson.read(
            json.formatted(spec, status, state).replace('\'', '"'), BareMetalHost.class)
        .orElseThrow();
  }
}

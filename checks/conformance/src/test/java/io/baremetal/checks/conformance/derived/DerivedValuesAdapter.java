package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.Map;
import java.util.function.Function;

/** One function of ours for each that the vectors name; texts of errors may differ. */
public final class DerivedValuesAdapter implements Adapter {

  private static final Map<String, Function<JsonNode, JsonNode>> FUNCTIONS =
      Map.ofEntries(
          Map.entry("api-vips", AddressValues::apiAddresses),
          Map.entry("pod-ips", AddressValues::podAddresses),
          Map.entry("ironic-ips", AddressValues::ironicAddresses),
          Map.entry("tls-hosts", AddressValues::certificateHosts),
          Map.entry("normalize-host", AddressValues::commonHost),
          Map.entry("network-stack", AddressValues::networkStack),
          Map.entry("enabled-modes", AddressValues::enabledModes),
          Map.entry("ironic-urls", AddressValues::urls),
          Map.entry("image-cache-url", AddressValues::cachedImage),
          Map.entry("control-plane", SettingValues::controlPlane),
          Map.entry("deployment-config", SettingValues::deploymentConfig),
          Map.entry("external-access", SettingValues::externalAccess),
          Map.entry("ip-options", SettingValues::ipOptions),
          Map.entry("proxy-env", SettingValues::proxy),
          Map.entry("deployment-state", SettingValues::rollout));

  /** Whether there is a function of ours for the case. */
  public static boolean covers(VectorCase vector) {
    return FUNCTIONS.containsKey(vector.input().path("function").asText());
  }

  @Override
  public Verdict judge(VectorCase vector) {
    JsonNode actual = FUNCTIONS.get(vector.input().path("function").asText()).apply(vector.input());
    return new Verdict(
        actual, Compare.trees(Attempted.verdicts(vector.expected()), Attempted.verdicts(actual)));
  }
}

package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Verdict;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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
          Map.entry("watch-namespace-env", SettingValues::watchNamespace),
          Map.entry("deployment-state", SettingValues::rollout),
          Map.entry("certificate-generate", CertificateValues::generate),
          Map.entry("certificate-refresh-due", CertificateValues::renewalDue),
          Map.entry("certificate-sans-match", CertificateValues::hostsMatch),
          Map.entry("mac-addresses", ClusterValues::macs),
          Map.entry("tls-profile", ClusterValues::tlsProfile),
          Map.entry("tls-adherence", ClusterValues::tlsAdherence),
          Map.entry("ssh-key", ClusterValues::sshKey),
          Map.entry("pull-secret", ClusterValues::pullSecret),
          Map.entry("images-file", ClusterValues::imagesFile),
          Map.entry("operand-images-match", ClusterValues::operandImages),
          Map.entry("mirror-config", ClusterValues::mirrors),
          Map.entry("password-secret", OperatorValues::password),
          Map.entry("success-message", OperatorValues::summary),
          Map.entry("conditions-diff", OperatorValues::changes));

  /** What of a result has to match, where that is not everything. */
  private static final Map<String, UnaryOperator<JsonNode>> COUNTING =
      Map.of("mirror-config", ClusterValues::mirrorsThatCount);

  @Override
  public Verdict judge(VectorCase vector) {
    String function = vector.input().path("function").asText();
    JsonNode actual = FUNCTIONS.get(function).apply(vector.input());
    UnaryOperator<JsonNode> counting =
        COUNTING.getOrDefault(function, UnaryOperator.identity()).andThen(Attempted::verdicts)
            ::apply;
    return new Verdict(
        actual, Compare.trees(counting.apply(vector.expected()), counting.apply(actual)));
  }
}

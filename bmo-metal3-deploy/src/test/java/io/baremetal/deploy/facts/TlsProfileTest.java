package io.baremetal.deploy.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.json.ModelYaml;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TlsProfileTest {

  private static JsonNode apiServer(String spec) {
    return ModelYaml.readTree("spec: {" + spec + "}").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "VersionTLS10, -ALL +TLSv1 +TLSv1.1 +TLSv1.2 +TLSv1.3, TLS12",
    "VersionTLS11, -ALL +TLSv1.1 +TLSv1.2 +TLSv1.3, TLS12",
    "VersionTLS12, -ALL +TLSv1.2 +TLSv1.3, TLS12",
    "VersionTLS13, -ALL +TLSv1.3, TLS13",
    "VersionTLS14, -ALL +TLSv1.2 +TLSv1.3, TLS12",
  })
  void setsTheOldestVersion(String version, String protocols, String oldest) {
    TlsProfile profile = new TlsProfile(version, List.of(), List.of());
    assertThat(profile.webServerSettings())
        .containsExactly(
            org.assertj.core.api.Assertions.entry("IRONIC_SSL_PROTOCOL", protocols),
            org.assertj.core.api.Assertions.entry("IRONIC_VMEDIA_SSL_PROTOCOL", protocols));
    assertThat(profile.operatorArguments()).containsExactly("--tls-min-version", oldest);
  }

  @Test
  void tellsCiphersOfTls13Apart_andTranslatesTheOthersForTheOperator() {
    TlsProfile profile =
        new TlsProfile(
            "VersionTLS12",
            List.of("TLS_AES_128_GCM_SHA256", "AES256-SHA", "AES256-SHA256"),
            List.of("secp521r1", "unheard-of"));
    assertThat(profile.webServerSettings())
        .containsEntry("IRONIC_TLS_12_CIPHERS", "AES256-SHA:AES256-SHA256")
        .containsEntry("IRONIC_VMEDIA_TLS_13_CIPHERS", "TLS_AES_128_GCM_SHA256")
        .containsEntry("IRONIC_TLS_CURVES", "secp521r1")
        .containsEntry("IRONIC_VMEDIA_CURVES", "secp521r1");
    assertThat(profile.operatorArguments())
        .containsExactly(
            "--tls-min-version",
            "TLS12",
            "--tls-cipher-suites",
            "TLS_RSA_WITH_AES_256_CBC_SHA",
            "--tls-curve-preferences",
            "CurveP521");
  }

  @Test
  void isAskedForByTheApiServer() {
    assertThat(TlsProfile.of(apiServer("")).value()).hasValue(Optional.empty());
    assertThat(TlsProfile.of(apiServer("tlsAdherence: LegacyAdheringComponentsOnly")).value())
        .hasValue(Optional.empty());
    assertThat(TlsProfile.of(apiServer("tlsAdherence: Anything")).value())
        .hasValue(Optional.of(TlsProfile.named("Intermediate")));
    assertThat(
            TlsProfile.of(apiServer("tlsAdherence: A, tlsSecurityProfile: {type: Modern}")).value())
        .hasValue(Optional.of(TlsProfile.named("Modern")));
  }

  @Test
  void saysWhatIsMissing_whenACustomProfileIsEmpty() {
    assertThat(
            TlsProfile.of(apiServer("tlsAdherence: A, tlsSecurityProfile: {type: Custom}"))
                .reason())
        .hasValueSatisfying(why -> assertThat(why).contains("spec.tlsSecurityProfile", "custom"));
    assertThat(
            TlsProfile.of(
                    apiServer(
                        "tlsAdherence: A, tlsSecurityProfile: {type: Custom, custom: {ciphers: [x],"
                            + " minTLSVersion: VersionTLS13}}"))
                .value())
        .hasValue(Optional.of(new TlsProfile("VersionTLS13", List.of("x"), List.of())));
  }
}

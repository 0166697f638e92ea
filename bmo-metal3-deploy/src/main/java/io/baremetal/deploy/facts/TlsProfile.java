package io.baremetal.deploy.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.net.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which TLS a cluster wants its servers to speak. Immutable.
 *
 * @param minimumVersion oldest version, as OpenShift writes it, for example {@code VersionTLS12}
 * @param ciphers cipher suites, best first; those of TLS 1.3 by their own names, which start with
 *     {@code TLS_}, older ones by OpenSSL's
 * @param groups groups of the key exchange, best first; unknown ones are passed over
 */
public record TlsProfile(String minimumVersion, List<String> ciphers, List<String> groups) {

  private static final String V10 = "VersionTLS10";
  private static final String V11 = "VersionTLS11";
  private static final String V12 = "VersionTLS12";
  private static final String V13 = "VersionTLS13";

  private static final Set<String> LEGACY = Set.of("", "LegacyAdheringComponentsOnly");

  private static final Map<String, String> APACHE_PROTOCOLS =
      Map.of(
          V10, "-ALL +TLSv1 +TLSv1.1 +TLSv1.2 +TLSv1.3",
          V11, "-ALL +TLSv1.1 +TLSv1.2 +TLSv1.3",
          V12, "-ALL +TLSv1.2 +TLSv1.3",
          V13, "-ALL +TLSv1.3");

  private static final TlsProfile INTERMEDIATE =
      new TlsProfile(V12, TlsNames.INTERMEDIATE, TlsNames.GROUPS);

  private static final Map<String, TlsProfile> NAMED =
      Map.of(
          "Old", new TlsProfile(V10, TlsNames.OLD, TlsNames.GROUPS),
          "Modern", new TlsProfile(V13, TlsNames.MODERN, TlsNames.GROUPS));

  /** Copies the lists. */
  public TlsProfile {
    ciphers = List.copyOf(ciphers);
    groups = List.copyOf(groups);
  }

  /** The profile of that name, or {@code Intermediate} if there is none. */
  public static TlsProfile named(String name) {
    return NAMED.getOrDefault(name, INTERMEDIATE);
  }

  /**
   * What {@code spec.tlsAdherence} of an APIServer asks for: whether every component follows the
   * profile, those too that did not in older releases.
   */
  public static boolean isForAll(String adherence) {
    return !LEGACY.contains(adherence);
  }

  /**
   * The profile of a cluster; absent where only components that always did follow it.
   *
   * @param apiServer the APIServer object named {@code cluster}
   * @return refused if the profile is of type {@code Custom} and says nothing
   */
  public static Attempt<Optional<TlsProfile>> of(JsonNode apiServer) {
    JsonNode spec = apiServer.path("spec");
    if (!isForAll(spec.path("tlsAdherence").asText(""))) {
      return Attempt.of(Optional.empty());
    }
    JsonNode profile = spec.path("tlsSecurityProfile");
    String type = profile.path("type").asText("");
    if (!type.equals("Custom")) {
      return Attempt.of(Optional.of(named(type)));
    }
    JsonNode custom = profile.path("custom");
    return custom.isObject()
        ? Attempt.of(Optional.of(read(custom)))
        : Attempt.refused(
            "APIServer cluster: spec.tlsSecurityProfile is of type Custom but has no field custom;"
                + " add it or choose another type");
  }

  /** Reads the fields {@code minTLSVersion}, {@code ciphers} and {@code groups}. */
  public static TlsProfile read(JsonNode profile) {
    return new TlsProfile(
        profile.path("minTLSVersion").asText(""),
        texts(profile.path("ciphers")),
        texts(profile.path("groups")));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** Environment of the Ironic image's web servers, in order. Empty lists are left out. */
  public Map<String, String> webServerSettings() {
    Map<String, String> settings = new LinkedHashMap<>();
    String protocols = APACHE_PROTOCOLS.getOrDefault(minimumVersion, "-ALL +TLSv1.2 +TLSv1.3");
    settings.put("IRONIC_SSL_PROTOCOL", protocols);
    settings.put("IRONIC_VMEDIA_SSL_PROTOCOL", protocols);
    putList(settings, "TLS_12_CIPHERS", "TLS_12_CIPHERS", ciphers(TlsProfile::isOfOldTls));
    putList(settings, "TLS_13_CIPHERS", "TLS_13_CIPHERS", ciphers(name -> !isOfOldTls(name)));
    putList(
        settings,
        "TLS_CURVES",
        "CURVES",
        groups.stream().filter(TlsNames.GO_GROUPS::containsKey).toList());
    return settings;
  }

  private static void putList(
      Map<String, String> settings, String api, String virtualMedia, List<String> names) {
    if (!names.isEmpty()) {
      String value = String.join(":", names);
      settings.put("IRONIC_" + api, value);
      settings.put("IRONIC_VMEDIA_" + virtualMedia, value);
    }
  }

  private List<String> ciphers(Predicate<String> wanted) {
    return ciphers.stream().filter(wanted).toList();
  }

  private static boolean isOfOldTls(String cipher) {
    return !cipher.startsWith("TLS_");
  }

  /**
   * Arguments of the host operator, whose server knows nothing older than TLS 1.2 and lets nobody
   * choose among the cipher suites of TLS 1.3.
   */
  public List<String> operatorArguments() {
    boolean newest = minimumVersion.equals(V13);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--tls-min-version", newest ? "TLS13" : "TLS12"));
    List<String> suites =
        ciphers(TlsProfile::isOfOldTls).stream()
            .flatMap(name -> Optional.ofNullable(TlsNames.STANDARD_SUITES.get(name)).stream())
            .toList();
    if (!newest && !suites.isEmpty()) {
      arguments.addAll(List.of("--tls-cipher-suites", String.join(",", suites)));
    }
    List<String> curves =
        groups.stream()
            .flatMap(name -> Optional.ofNullable(TlsNames.GO_GROUPS.get(name)).stream())
            .toList();
    if (!curves.isEmpty()) {
      arguments.addAll(List.of("--tls-curve-preferences", String.join(",", curves)));
    }
    return arguments;
  }
}

package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.rule.HostRules;
import io.baremetal.api.validation.Finding;
import io.baremetal.api.validation.Findings;
import io.baremetal.api.validation.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds out before anything is created whether a manifest can work. */
final class ManifestCheck {

  private final Manifest manifest;
  private final Map<String, ManifestDocument> secrets = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();

  private ManifestCheck(Manifest manifest) {
    this.manifest = manifest;
    manifest.ofKind("Secret").forEach(s -> secrets.put(s.namespace() + "/" + s.name(), s));
  }

  /**
   * Returns what the user should know although it works.
   *
   * @throws UsageException for the first thing that cannot work
   */
  static List<String> warnings(Manifest manifest) {
    ManifestCheck check = new ManifestCheck(manifest);
    check.refuseIncomplete();
    if (manifest.hosts().isEmpty()) {
      throw new UsageException("the manifest holds no BareMetalHost; add one");
    }
    manifest.hosts().forEach(check::host);
    return List.copyOf(check.warnings);
  }

  private void refuseIncomplete() {
    Set<String> seen = new HashSet<>();
    for (ManifestDocument document : manifest.documents()) {
      for (String field : List.of("apiVersion", "kind")) {
        if (document.content().path(field).asText().isEmpty()) {
          throw new UsageException("%s: %s is missing; add it".formatted(document.where(), field));
        }
      }
      if (document.name().isEmpty()) {
        throw new UsageException(
            "%s: metadata.name of the %s is missing; add it"
                .formatted(document.where(), document.kind()));
      }
      String identity = document.kind() + " " + document.namespace() + "/" + document.name();
      if (!seen.add(identity)) {
        throw new UsageException(
            "%s: %s is there twice; rename one".formatted(document.where(), identity));
      }
    }
  }

  private void host(ManifestDocument document) {
    BareMetalHost host =
        ModelJson.read(document.content(), BareMetalHost.class)
            .match(
                read -> read,
                problems -> {
                  throw refused(document, problems.get(0).toString());
                });
    Findings findings = HostRules.create(Profile.strict()).check(host);
    for (Finding finding : findings.errors()) {
      throw refused(document, finding.toString());
    }
    findings.warnings().forEach(f -> warnings.add("host %s: %s".formatted(document.name(), f)));
    JsonNode spec = document.content().path("spec");
    String credentials = spec.path("bmc").path("credentialsName").asText();
    secret(document, "spec.bmc.credentialsName", credentials, "username", "password");
    secret(document, "spec.userData.name", spec.path("userData").path("name").asText());
    secret(document, "spec.networkData.name", spec.path("networkData").path("name").asText());
    secret(document, "spec.metaData.name", spec.path("metaData").path("name").asText());
  }

  private void secret(ManifestDocument host, String field, String name, String... keys) {
    if (name.isEmpty()) {
      return;
    }
    ManifestDocument secret = secrets.get(host.namespace() + "/" + name);
    if (secret == null) {
      throw refused(
          host,
          "%s names the Secret \"%s\", which is not in the manifest; add it to namespace %s"
              .formatted(field, name, host.namespace()));
    }
    for (String key : keys) {
      if (!secret.content().path("data").has(key)
          && !secret.content().path("stringData").has(key)) {
        throw new UsageException(
            "%s: Secret %s/%s has no key %s, which %s of host %s needs; add it"
                .formatted(secret.where(), secret.namespace(), name, key, field, host.name()));
      }
    }
  }

  private static UsageException refused(ManifestDocument host, String problem) {
    return new UsageException(
        "%s: host %s/%s: %s".formatted(host.where(), host.namespace(), host.name(), problem));
  }
}

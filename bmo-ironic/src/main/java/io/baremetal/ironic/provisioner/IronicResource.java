package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.ClusterReader;
import io.baremetal.api.provisioner.ClusterReader.ObjectRef;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.ironic.config.BasicCredentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An {@code Ironic} resource, as metal3's ironic-standalone-operator keeps it: says where the
 * Ironic that it stands for is, and how to log in. Reads anew each time.
 */
final class IronicResource {

  private static final String API_VERSION = "ironic.metal3.io/v1alpha1";

  private final ClusterReader cluster;
  private final ObjectRef ref;

  IronicResource(ClusterReader cluster, String namespace, String name) {
    this.cluster = cluster;
    this.ref = new ObjectRef(API_VERSION, "Ironic", "ironics", namespace, name);
  }

  /**
   * The way to the Ironic.
   *
   * @throws ProvisionerException if the resource or a Secret of it is missing or not usable yet
   */
  IronicLink link() {
    JsonNode resource = read(ref);
    refuseUnready(resource);
    JsonNode spec = resource.path("spec");
    Optional<String> certificate = text(spec.at("/tls/certificateName"));
    String scheme = certificate.isPresent() ? "https" : "http";
    return new IronicLink(
        "%s://%s.%s.svc".formatted(scheme, ref.name(), ref.namespace()),
        credentials(spec),
        certificate.map(name -> value(secret(name), name, "tls.crt")));
  }

  /** What somebody else is still about to do must not be taken for done. */
  private void refuseUnready(JsonNode resource) {
    Optional<JsonNode> ready =
        StreamSupport.stream(resource.at("/status/conditions").spliterator(), false)
            .filter(condition -> condition.path("type").asText().equals("Ready"))
            .findFirst();
    long generation = resource.at("/metadata/generation").asLong();
    if (ready.filter(c -> c.path("observedGeneration").asLong() == generation).isEmpty()) {
      throw unusable("it has not been reconciled yet in its present form");
    }
    JsonNode condition = ready.get();
    if (!condition.path("status").asText().equals("True")) {
      throw unusable(
          "it is not ready: "
              + text(condition.path("message"))
                  .or(() -> text(condition.path("reason")))
                  .orElse("it does not say why"));
    }
  }

  private BasicCredentials credentials(JsonNode spec) {
    String name =
        text(spec.path("apiCredentialsName"))
            .orElseThrow(() -> unusable("it names no Secret in spec.apiCredentialsName"));
    JsonNode secret = secret(name);
    try {
      return new BasicCredentials(value(secret, name, "username"), value(secret, name, "password"));
    } catch (IllegalArgumentException e) {
      throw new ProvisionerException(beginning() + "Secret " + name + ": " + e.getMessage(), e);
    }
  }

  private JsonNode secret(String name) {
    return read(new ObjectRef("v1", "Secret", "secrets", ref.namespace(), name));
  }

  private JsonNode read(ObjectRef wanted) {
    try {
      return cluster.read(wanted).orElseThrow(() -> unusable("there is no " + wanted));
    } catch (ProvisionerException e) {
      throw e.getMessage() != null && e.getMessage().startsWith(beginning())
          ? e
          : new ProvisionerException(beginning() + e.getMessage(), e);
    }
  }

  private String value(JsonNode secret, String name, String key) {
    String coded = secret.at("/data/" + key).asText();
    try {
      String value = new String(Base64.getDecoder().decode(coded), StandardCharsets.UTF_8);
      if (!value.isEmpty()) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      throw new ProvisionerException(
          "%sthe value %s of Secret %s/%s is not base64"
              .formatted(beginning(), key, ref.namespace(), name),
          e);
    }
    throw unusable("Secret %s/%s has no value %s".formatted(ref.namespace(), name, key));
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node.asText("")).filter(text -> !text.isEmpty());
  }

  private ProvisionerException unusable(String reason) {
    return new ProvisionerException(beginning() + reason);
  }

  private String beginning() {
    return "The way to Ironic cannot be taken from " + ref + ": ";
  }
}

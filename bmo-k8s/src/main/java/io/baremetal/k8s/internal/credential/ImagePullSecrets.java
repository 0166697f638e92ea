package io.baremetal.k8s.internal.credential;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.Image;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.lifecycle.HostView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Finds the login for the registry of an OCI image in a Secret as the kubelet uses them. */
public final class ImagePullSecrets {

  private static final String SCHEME = "oci://";
  private static final String DOCKER_HUB = "https://index.docker.io/v1/";
  private static final Set<String> DOCKER_HUB_HOSTS =
      Set.of("docker.io", "index.docker.io", "registry-1.docker.io");

  private final HostSecrets secrets;

  /** Looks into these Secrets. */
  public ImagePullSecrets(HostSecrets secrets) {
    this.secrets = secrets;
  }

  /**
   * {@code user:password} for the image that the host is to run; empty if it needs none.
   *
   * @throws ProvisionerException if the host names a Secret in which there is none
   */
  public Optional<Sensitive<String>> loginFor(HostView host) {
    Optional<Image> image = host.spec().image().filter(Image::isOci);
    return image
        .flatMap(Image::ociAuthSecretName)
        .filter(name -> !name.isEmpty())
        .map(name -> login(host, name, image.flatMap(Image::url).orElse("")));
  }

  private Sensitive<String> login(HostView host, String name, String url) {
    HostSecret secret =
        secrets
            .find(host.identity(), name)
            .map(found -> secrets.marked(host.identity(), found, Set.of(SecretMark.LABEL)))
            .orElseThrow(
                () ->
                    refused(host.identity().namespace() + "/" + name, "the Secret does not exist"));
    String registry = registry(url);
    JsonNode login = auths(secret).path(registry);
    if (!login.isObject()) {
      throw unreadable(secret, "it has no login for the registry " + registry);
    }
    return Sensitive.of(text(secret, login));
  }

  private static JsonNode auths(HostSecret secret) {
    return switch (secret.type()) {
      case "kubernetes.io/dockerconfigjson" -> json(secret, ".dockerconfigjson").path("auths");
      case "kubernetes.io/dockercfg" -> json(secret, ".dockercfg");
      default ->
          throw told(
              "ImageAuthFormatUnsupported",
              refused(
                  secret.toString(),
                  "its type is \""
                      + secret.type()
                      + "\" instead of kubernetes.io/dockerconfigjson or kubernetes.io/dockercfg"));
    };
  }

  private static JsonNode json(HostSecret secret, String key) {
    return secret
        .text(key)
        .flatMap(text -> ModelJson.readTree(text).value())
        .filter(JsonNode::isObject)
        .orElseThrow(() -> unreadable(secret, key + " is no JSON object"));
  }

  private static String registry(String url) {
    String rest = url.substring(SCHEME.length());
    int path = rest.indexOf('/');
    String host = path < 0 ? rest : rest.substring(0, path);
    return DOCKER_HUB_HOSTS.contains(host) ? DOCKER_HUB : host;
  }

  private static String text(HostSecret secret, JsonNode login) {
    String token = login.path("identitytoken").asText("");
    if (!token.isEmpty()) {
      return ":" + token;
    }
    if (login.hasNonNull("username") && login.hasNonNull("password")) {
      return login.path("username").asText() + ":" + login.path("password").asText();
    }
    try {
      return new String(
          Base64.getDecoder().decode(login.path("auth").asText("")), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      // The exception quotes what it could not decode, so it must not be the cause.
      throw unreadable(secret, "the login in it is not readable");
    }
  }

  private static ProvisionerException unreadable(HostSecret secret, String why) {
    return told("ImageAuthParseError", refused(secret.toString(), why));
  }

  private static ProvisionerException told(String reason, ProvisionerException refusal) {
    return refusal.after(HostEvent.warning(reason, String.valueOf(refusal.getMessage())));
  }

  private static ProvisionerException refused(String secret, String why) {
    return new ProvisionerException(
        "Cannot log in to the registry of the image with " + secret + ": " + why);
  }
}

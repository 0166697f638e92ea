package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads a kubeconfig file and says what is wrong with it, before anything is done with it. */
final class Kubeconfig {

  private final Path file;
  private final JsonNode content;

  private Kubeconfig(Path file, JsonNode content) {
    this.file = file;
    this.content = content;
  }

  /**
   * A client for the current context of the file, and of nothing else. Sends nothing yet.
   *
   * @throws UsageException if there is none
   */
  static KubernetesClient client(Path file) {
    Config config = read(file);
    try {
      return new KubernetesClientBuilder().withConfig(config).build();
    } catch (RuntimeException e) {
      // Certificates and keys are read now, from files that the kubeconfig may name.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new UsageException(
          "%s: a certificate or key of its current context cannot be used: %s; check --kubeconfig"
              .formatted(
                  file,
                  cause instanceof NoSuchFileException
                      ? "there is no file " + cause.getMessage()
                      : Trouble.oneLine(cause)));
    }
  }

  private static Config read(Path file) {
    List<ManifestDocument> documents = ManifestReader.read(file, "--kubeconfig");
    if (documents.size() != 1) {
      throw new UsageException(
          "%s: not a kubeconfig, it holds %d YAML documents; check --kubeconfig"
              .formatted(file, documents.size()));
    }
    new Kubeconfig(file, documents.get(0).content()).check();
    try {
      return new ConfigBuilder(Config.fromKubeconfig(file.toFile()))
          .withRequestRetryBackoffLimit(2)
          .withConnectionTimeout(5_000)
          .withRequestTimeout(15_000)
          .build();
    } catch (RuntimeException e) {
      throw new UsageException(
          "%s: the Kubernetes client does not accept it: %s; check --kubeconfig"
              .formatted(file, Trouble.oneLine(e)));
    }
  }

  private void check() {
    String context = content.path("current-context").asText();
    if (!content.path("clusters").isArray()) {
      throw refused("not a kubeconfig, it has no clusters");
    }
    if (context.isEmpty()) {
      throw refused("it has no current-context; kubectl config use-context sets one");
    }
    JsonNode chosen = named("contexts", context).path("context");
    if (chosen.isMissingNode()) {
      throw refused("its current-context \"%s\" is not among its contexts".formatted(context));
    }
    JsonNode cluster = named("clusters", chosen.path("cluster").asText()).path("cluster");
    if (cluster.path("server").asText().isEmpty()) {
      throw refused("context \"%s\" leads to no cluster with a server".formatted(context));
    }
    String user = chosen.path("user").asText();
    if (!user.isEmpty() && named("users", user).isMissingNode()) {
      throw refused("user \"%s\" of context \"%s\" is missing".formatted(user, context));
    }
  }

  private JsonNode named(String list, String name) {
    for (JsonNode entry : content.path(list)) {
      if (entry.path("name").asText().equals(name)) {
        return entry;
      }
    }
    return MissingNode.getInstance();
  }

  private UsageException refused(String problem) {
    return new UsageException("%s: %s; check --kubeconfig".formatted(file, problem));
  }
}

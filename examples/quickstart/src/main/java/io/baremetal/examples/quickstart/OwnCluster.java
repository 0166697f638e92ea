package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

/** The user's cluster: finds out, without changing anything, whether the walk can go there. */
final class OwnCluster {

  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final String ANONYMOUS = "system:anonymous";

  private final KubernetesClient client;
  private final ClusterApi api;
  private final OwnServerOptions options;
  private final Definitions definitions;
  private final Clock clock;

  OwnCluster(KubernetesClient client, OwnServerOptions options, Clock clock) {
    this.client = client;
    this.api = new ClusterApi(client);
    this.options = options;
    this.definitions = new Definitions(client);
    this.clock = clock;
  }

  /** Throws {@link UsageException} for the first thing that cannot work. */
  void check(Manifest manifest) {
    try {
      refuseStrangers();
      refuseWithoutRights(manifest);
      refuseRivals();
      manifest.namespaces().forEach(this::checkNamespace);
      manifest.documents().forEach(this::refuseExisting);
    } catch (KubernetesClientException e) {
      throw refused(reason(e));
    }
  }

  private void refuseStrangers() {
    boolean kubernetes =
        api.get("/version").filter(version -> version.hasNonNull("gitVersion")).isPresent();
    if (!kubernetes) {
      throw refused("it answers, but not as a Kubernetes API server does; check --kubeconfig");
    }
  }

  private void refuseWithoutRights(Manifest manifest) {
    for (String namespace : manifest.namespaces()) {
      for (String verb : List.of("list", "watch", "create", "patch", "delete")) {
        needs(verb, "baremetalhosts.metal3.io", namespace);
        needs(verb, "hardwaredata.metal3.io", namespace);
        needs(verb, "secrets", namespace);
      }
      if (!exists(namespace)) {
        needs("create", "namespaces", "");
        needs("delete", "namespaces", "");
      }
    }
    if (!definitions.missing().isEmpty()) {
      needs("create", "customresourcedefinitions.apiextensions.k8s.io", "");
      needs("patch", "customresourcedefinitions.apiextensions.k8s.io", "");
      needs("delete", "customresourcedefinitions.apiextensions.k8s.io", "");
    }
  }

  private void needs(String verb, String resource, String namespace) {
    if (!api.allows(verb, resource, namespace)) {
      throw refused(
          "its user must be allowed to %s %s%s, and is not; grant that, or choose another user"
              .formatted(verb, resource, namespace.isEmpty() ? "" : " in namespace " + namespace));
    }
  }

  boolean exists(String namespace) {
    return api.get("/api/v1/namespaces/" + namespace).isPresent();
  }

  /** Two operators would drive the same machines. The lease is the one that operators lead by. */
  private void refuseRivals() {
    JsonNode leases;
    try {
      leases =
          api.get(
                  "/apis/coordination.k8s.io/v1/leases"
                      + "?fieldSelector=metadata.name%3Dbaremetal-operator")
              .map(list -> list.path("items"))
              .orElseThrow(() -> new KubernetesClientException("no leases"));
    } catch (KubernetesClientException e) {
      return; // whoever may not see leases has to know
    }
    for (JsonNode lease : leases) {
      String holder = lease.at("/spec/holderIdentity").asText();
      if (!holder.isEmpty() && isFresh(lease)) {
        throw refused(
            "a baremetal-operator works there (\"%s\" holds lease %s/baremetal-operator); stop it"
                .formatted(holder, lease.at("/metadata/namespace").asText()));
      }
    }
  }

  private boolean isFresh(JsonNode lease) {
    try {
      return Instant.parse(lease.at("/spec/renewTime").asText())
          .plusSeconds(lease.at("/spec/leaseDurationSeconds").asLong())
          .isAfter(clock.instant());
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void checkNamespace(String namespace) {
    api.get("/api/v1/namespaces/" + namespace)
        .filter(found -> found.at("/status/phase").asText().equals("Terminating"))
        .ifPresent(
            going -> {
              throw refused(
                  "namespace %s is being deleted; wait, or choose another".formatted(namespace));
            });
    api.get("/apis/metal3.io/v1alpha1/namespaces/" + namespace + "/baremetalhosts")
        .map(list -> list.path("items"))
        .filter(hosts -> !hosts.isEmpty())
        .ifPresent(
            hosts -> {
              throw refused(
                  "namespace %s has BareMetalHosts (such as %s), which the walk's operator would"
                          .formatted(namespace, hosts.get(0).at("/metadata/name").asText())
                      + " drive, too; give your manifest another namespace");
            });
  }

  private void refuseExisting(ManifestDocument document) {
    if (document.kind().equals("BareMetalHost")) {
      return; // none is there, and the definition may be missing
    }
    GenericKubernetesResource there =
        client.resource(Resources.of(document)).inNamespace(document.namespace()).get();
    if (there != null) {
      throw refused(
          "%s %s/%s of %s exists already; rename yours, or delete that one"
              .formatted(document.kind(), document.namespace(), document.name(), document.where()));
    }
  }

  private String reason(KubernetesClientException failure) {
    if (failure.getCode() == BAD_REQUEST && client.getMasterUrl().getProtocol().equals("http")) {
      return "it refuses plain HTTP (400), as a server does that speaks HTTPS;"
          + " write https:// for its server in --kubeconfig";
    }
    if (failure.getCode() == UNAUTHORIZED) {
      return "it does not know the user of the file (401); renew the token or certificate there";
    }
    if (failure.getCode() == FORBIDDEN && Trouble.oneLine(failure).contains(ANONYMOUS)) {
      return "it takes the user of the file for nobody (403, %s); look whether the token, the"
              .formatted(ANONYMOUS)
          + " certificate or the credential plugin there gives a login";
    }
    if (failure.getCode() == FORBIDDEN) {
      return "it forbids the user of the file what the walk needs (403: %s); grant that"
          .formatted(Trouble.oneLine(failure));
    }
    return Trouble.of(
        failure,
        "the server address in --kubeconfig",
        "correct certificate-authority-data in --kubeconfig");
  }

  private UsageException refused(String problem) {
    return new UsageException(
        "Kubernetes at %s (%s): %s"
            .formatted(client.getMasterUrl(), options.kubeconfig(), problem));
  }

  /** The namespaces of {@code wanted} that are missing. */
  List<String> missing(Set<String> wanted) {
    return wanted.stream().filter(namespace -> !exists(namespace)).toList();
  }
}

package io.baremetal.checks.realservers;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A running Kubernetes control plane with our fourteen definitions, without nodes. Stricter than
 * most in one point: who sets {@code blockOwnerDeletion} must be allowed to update the owner's
 * finalizers. Deleting a namespace takes it five seconds; nobody has to wait for that.
 */
public final class RealKube {

  /** Name of the account that the shipped roles are bound to. */
  public static final String OPERATOR_ACCOUNT = "bmo-host-operator";

  private final Path folder;
  private final KubernetesClient admin;

  RealKube(Path folder) {
    this.folder = folder;
    this.admin =
        new KubernetesClientBuilder()
            .withConfig(Config.fromKubeconfig(kubeconfig().toFile()))
            .build();
  }

  /** A file that makes anyone a cluster administrator. */
  public Path kubeconfig() {
    return folder.resolve("kubeconfig");
  }

  /** The API server's address, without a slash at its end. */
  public URI url() {
    return URI.create(Texts.read(folder.resolve("server")));
  }

  /** The authority of the API server's certificate, as a PEM file. */
  public Path authority() {
    return folder.resolve("ca.crt");
  }

  /** The bearer token of a cluster administrator. */
  public String adminToken() {
    return Texts.read(folder.resolve("token"));
  }

  /** A client that may do everything; shared, so not to be closed. */
  public KubernetesClient admin() {
    return admin;
  }

  /** What the API server was asked for, by whom. */
  public AuditLog audit() {
    return new AuditLog(folder.resolve("audit.log"));
  }

  /** Makes a namespace that no other test has, and tells its name, which begins with the prefix. */
  public String newNamespace(String prefix) {
    String name = prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    admin
        .resource(new NamespaceBuilder().withNewMetadata().withName(name).endMetadata().build())
        .create();
    return name;
  }

  /**
   * A client with the rights of an operator in this namespace alone, where its hosts and its lease
   * are: the namespaced roles that bmo-k8s ships, an account, a token of it. The caller closes it.
   */
  public KubernetesClient operator(String namespace) {
    apply("host-operator-namespaced.yaml", namespace);
    return client(namespace);
  }

  /**
   * A client with the rights of an operator for all hosts of the cluster, whose account and lease
   * are in this namespace; by the cluster-wide roles that bmo-k8s ships. The caller closes it.
   */
  public KubernetesClient clusterOperator(String namespace) {
    apply("host-operator.yaml", namespace);
    return client(namespace);
  }

  /** The user name by which the audit log knows the operator of a namespace. */
  public static String operatorUser(String namespace) {
    return "system:serviceaccount:" + namespace + ":" + OPERATOR_ACCOUNT;
  }

  private void apply(String manifest, String namespace) {
    String text =
        shipped(manifest)
            .replace("bmo-system", namespace)
            .replace("bmo-hosts", namespace)
            // Cluster-wide names, which tests must not share.
            .replaceAll("(?m)^(kind: ClusterRole\\n.*\\n  name: )(.*)$", "$1$2-" + namespace)
            .replaceAll("(?m)^(kind: ClusterRoleBinding\\n.*\\n  name: )(.*)$", "$1$2-" + namespace)
            .replaceAll("(?m)^(  kind: ClusterRole\\n  name: )(.*)$", "$1$2-" + namespace);
    InputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    admin.load(stream).serverSideApply();
  }

  /** A manifest of roles, as it is in the jar. */
  static String shipped(String manifest) {
    try (InputStream stream = RealKube.class.getResourceAsStream("/rbac/" + manifest)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KubernetesClient client(String namespace) {
    String token =
        admin
            .serviceAccounts()
            .inNamespace(namespace)
            .withName(OPERATOR_ACCOUNT)
            .tokenRequest()
            .getStatus()
            .getToken();
    return new KubernetesClientBuilder()
        .withConfig(
            new ConfigBuilder(Config.empty())
                .withMasterUrl(url().toString())
                .withCaCertFile(authority().toString())
                .withOauthToken(token)
                .withNamespace(namespace)
                .build())
        .build();
  }

  void close() {
    admin.close();
  }
}

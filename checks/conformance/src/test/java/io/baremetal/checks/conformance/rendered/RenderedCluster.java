package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.HostWebhook;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ControlPlane;
import io.baremetal.deploy.facts.IronicLogin;
import io.baremetal.deploy.facts.MirrorConfig;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.facts.PullSecret;
import io.baremetal.deploy.facts.ServingCertificate;
import io.baremetal.deploy.facts.TlsProfile;
import io.baremetal.deploy.value.ApiAddresses;
import io.baremetal.deploy.value.CertificateHosts;
import io.baremetal.deploy.value.ImagesFile;
import io.baremetal.deploy.value.IronicAccess;
import io.baremetal.deploy.value.NetworkStacks;
import io.baremetal.deploy.value.PodAddresses;
import io.baremetal.deploy.value.ProvisioningMacs;
import io.baremetal.deploy.value.RamdiskSshKey;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The cluster of a case, read as an operator would read it. */
final class RenderedCluster {

  private static final String NAMESPACE = "openshift-machine-api";

  private final JsonNode input;

  RenderedCluster(JsonNode input) {
    this.input = input;
  }

  private Stream<JsonNode> objects(String kind) {
    return StreamSupport.stream(input.path("objects").spliterator(), false)
        .filter(object -> object.path("kind").asText().equals(kind));
  }

  private JsonNode object(String kind, String namespace, String name) {
    return objects(kind)
        .filter(object -> object.path("metadata").path("name").asText().equals(name))
        .filter(object -> object.path("metadata").path("namespace").asText("").equals(namespace))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private JsonNode cluster(String kind) {
    return object(kind, "", "cluster");
  }

  /** With the addresses that the operator fills in. */
  Provisioning provisioning() {
    Provisioning given =
        Models.read(objects("Provisioning").findFirst().orElseThrow(), Provisioning.class);
    boolean fill =
        given.spec().provisioningMacAddresses().isEmpty()
            && controlPlane() == ControlPlane.IN_CLUSTER;
    List<BareMetalHost> hosts =
        objects("BareMetalHost").map(host -> Models.read(host, BareMetalHost.class)).toList();
    Optional<List<String>> macs =
        fill
            ? ProvisioningMacs.of(objects("Machine").toList(), hosts, NAMESPACE)
            : Optional.empty();
    return macs.map(
            found ->
                given.toBuilder()
                    .spec(given.spec().toBuilder().provisioningMacAddresses(found).build())
                    .build())
        .orElse(given);
  }

  private ControlPlane controlPlane() {
    JsonNode topology = cluster("Infrastructure").path("status").path("controlPlaneTopology");
    return topology.asText().equals("External") ? ControlPlane.EXTERNAL : ControlPlane.IN_CLUSTER;
  }

  private Attempt<List<String>> apiAddresses() {
    return ApiAddresses.of(cluster("Infrastructure"));
  }

  Attempt<List<String>> certificateHosts() {
    return CertificateHosts.of(
            new IronicAccess(provisioning().spec(), controlPlane(), Target.OPENSHIFT),
            NAMESPACE,
            apiAddresses())
        .then(hosts -> Attempt.of(List.copyOf(hosts)));
  }

  ClusterFacts facts() {
    ClusterFacts.Builder facts =
        ClusterFacts.builder()
            .namespace(NAMESPACE)
            .images(ImagesFile.read(input.path("images").toString()).images())
            .networkStack(NetworkStacks.of(cluster("Network")).value().orElse(NetworkStack.UNKNOWN))
            .controlPlane(controlPlane())
            .proxy(proxy(cluster("Proxy").path("status")))
            .tlsProfile(TlsProfile.of(cluster("APIServer")).orThrow())
            .mirrorConfig(MirrorConfig.of(objects("ImageDigestMirrorSet").toList()))
            .pullSecret(PullSecret.copyOf(secret("openshift-config", "pull-secret")).value())
            .certificate(new ServingCertificate("chain", "key", "authority"))
            .hostWebhook(hostWebhook())
            .podAddresses(podAddresses())
            .apiAddresses(apiAddresses());
    if (secret(NAMESPACE, "metal3-ironic-password").isEmpty()) {
      facts.login(new IronicLogin("ironic-user", "password", "hash"));
    }
    JsonNode config = object("ConfigMap", "kube-system", "cluster-config-v1");
    Optional.ofNullable(config.path("data").path("install-config").textValue())
        .flatMap(RamdiskSshKey::of)
        .ifPresent(facts::ramdiskSshKey);
    return facts.build();
  }

  private Attempt<List<String>> podAddresses() {
    List<Pod> pods =
        objects("Pod").map(pod -> Serialization.unmarshal(pod.toString(), Pod.class)).toList();
    return PodAddresses.of(pods, NAMESPACE);
  }

  private Optional<Secret> secret(String namespace, String name) {
    JsonNode secret = object("Secret", namespace, name);
    return secret.isMissingNode()
        ? Optional.empty()
        : Optional.of(Serialization.unmarshal(secret.toString(), Secret.class));
  }

  private static ProxySettings proxy(JsonNode status) {
    return new ProxySettings(
        Optional.ofNullable(status.path("httpProxy").textValue()),
        Optional.ofNullable(status.path("httpsProxy").textValue()),
        Optional.ofNullable(status.path("noProxy").textValue()));
  }

  /** The cluster hands out certificates when its operator for them is well. */
  private HostWebhook hostWebhook() {
    Map<String, String> conditions =
        objects("ClusterOperator")
            .filter(one -> one.path("metadata").path("name").asText().equals("service-ca"))
            .map(
                one ->
                    StreamSupport.stream(
                        one.path("status").path("conditions").spliterator(), false))
            .map(stream -> stream.toList())
            .flatMap(Collection::stream)
            .collect(
                Collectors.toMap(
                    one -> one.path("type").asText(), one -> one.path("status").asText()));
    return conditions
            .entrySet()
            .containsAll(
                Map.of("Available", "True", "Progressing", "False", "Degraded", "False").entrySet())
        ? HostWebhook.SERVED
        : HostWebhook.OFF;
  }
}

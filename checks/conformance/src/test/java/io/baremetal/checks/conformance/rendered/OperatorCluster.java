package io.baremetal.checks.conformance.rendered;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.facts.ProxySettings;
import io.baremetal.deploy.facts.TlsProfile;
import io.baremetal.deploy.operator.decision.PassView;
import io.baremetal.deploy.value.ImagesFile;
import io.baremetal.deploy.value.NetworkStacks;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The objects of a script, read as the operator would read them. */
final class OperatorCluster {

  private static final Set<String> LISTED =
      Set.of(
          "ConfigMap",
          "DaemonSet",
          "Deployment",
          "PrometheusRule",
          "Secret",
          "Service",
          "ServiceMonitor",
          "ValidatingWebhookConfiguration");

  private final JsonNode input;
  private final JsonNode objects;

  OperatorCluster(JsonNode input) {
    this.input = input;
    this.objects = input.path("objects").deepCopy();
  }

  private JsonNode object(String kind, String name) {
    for (JsonNode object : objects) {
      if (object.path("kind").asText().equals(kind)
          && object.path("metadata").path("name").asText().equals(name)) {
        return object;
      }
    }
    return MissingNode.getInstance();
  }

  Optional<JsonNode> clusterOperator() {
    JsonNode operator = object("ClusterOperator", "baremetal");
    return operator.isMissingNode() ? Optional.empty() : Optional.of(operator.path("status"));
  }

  Optional<String> platformType() {
    JsonNode infrastructure = object("Infrastructure", "cluster");
    return infrastructure.isMissingNode()
        ? Optional.empty()
        : Optional.of(infrastructure.at("/status/platformStatus/type").asText(""));
  }

  Attempt<NetworkStack> networkStack() {
    return NetworkStacks.of(object("Network", "cluster"));
  }

  Optional<Provisioning> provisioning() {
    return Models.optional(object("Provisioning", Provisioning.NAME), Provisioning.class);
  }

  void addFinalizer() {
    ((ObjectNode) object("Provisioning", Provisioning.NAME).path("metadata"))
        .withArray("finalizers")
        .add("provisioning.metal3.io");
  }

  PassView view(String name, Set<NetworkMode> modes) {
    return PassView.builder()
        .requestedName(name)
        .enabledModes(modes)
        .provisioning(provisioning())
        .images(images())
        .proxy(proxy())
        .tlsProfile(tlsProfile())
        .servesWebhook(input.path("ownWebhookEnabled").asBoolean())
        .build();
  }

  private Attempt<ContainerImages> images() {
    JsonNode images = input.path("images");
    if (images.isNull()) {
      return Attempt.refused("there is no images.json");
    }
    ImagesFile file = ImagesFile.read(images.isTextual() ? images.asText() : images.toString());
    return file.problem()
        .<Attempt<ContainerImages>>map(Attempt::refused)
        .orElse(Attempt.of(file.images()));
  }

  private Attempt<ProxySettings> proxy() {
    return object("Proxy", "cluster").isMissingNode()
        ? Attempt.refused("the cluster has no Proxy object named cluster")
        : Attempt.of(new ProxySettings(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private Attempt<Optional<TlsProfile>> tlsProfile() {
    JsonNode apiServer = object("APIServer", "cluster");
    return apiServer.isMissingNode()
        ? Attempt.refused("the cluster has no APIServer object named cluster")
        : TlsProfile.of(apiServer);
  }

  JsonNode snapshot() {
    Set<String> names = new TreeSet<>();
    for (JsonNode object : objects) {
      String kind = object.path("kind").asText();
      if (LISTED.contains(kind)) {
        JsonNode metadata = object.path("metadata");
        names.add(
            kind
                + "/"
                + metadata.path("namespace").asText("")
                + "/"
                + metadata.path("name").asText());
      }
    }
    ArrayNode list = Vectors.JSON.createArrayNode();
    names.forEach(list::add);
    return list;
  }

  JsonNode provisioningState() {
    Optional<Provisioning> found = provisioning();
    if (found.isEmpty()) {
      return Vectors.JSON.nullNode();
    }
    Provisioning provisioning = found.get();
    ObjectNode state = Vectors.JSON.createObjectNode();
    state.put("deleting", provisioning.metadata().isBeingDeleted());
    provisioning.metadata().finalizers().forEach(state.putArray("finalizers")::add);
    state.putObject("generations");
    state.put("observedGeneration", provisioning.status().observedGeneration().orElse(0L));
    ArrayNode macs = state.putArray("provisioningMacAddresses");
    provisioning.spec().provisioningMacAddresses().forEach(macs::add);
    return state;
  }
}

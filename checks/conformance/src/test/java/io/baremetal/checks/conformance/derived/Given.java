package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.api.validation.Profile;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.deploy.facts.ClusterFacts;
import io.baremetal.deploy.facts.ClusterFacts.Target;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.ControlPlane;
import io.baremetal.deploy.facts.NetworkStack;
import io.baremetal.deploy.internal.part.Blueprint;
import io.baremetal.deploy.value.ApiAddresses;
import io.baremetal.deploy.value.IronicAccess;
import io.baremetal.deploy.value.IronicAddresses;
import io.baremetal.deploy.value.PodAddresses;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what a case gives, and writes what ours makes of it. */
final class Given {

  private static final String NAMESPACE = "openshift-machine-api";
  private static final String CLUSTER = "cluster";

  static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Given() {}

  static ProvisioningSpec spec(JsonNode input) {
    return Models.read(input.path("spec"), ProvisioningSpec.class);
  }

  static String namespace(JsonNode input) {
    return input.path("namespace").asText(NAMESPACE);
  }

  static IronicAccess access(JsonNode input) {
    return new IronicAccess(
        spec(input),
        input.path("hyperShift").asBoolean() ? ControlPlane.EXTERNAL : ControlPlane.IN_CLUSTER,
        Target.OPENSHIFT);
  }

  static IronicAddresses addresses(JsonNode input) {
    return new IronicAddresses(
        access(input), PodAddresses.of(pods(input), namespace(input)), apiAddresses(input));
  }

  static Attempt<List<String>> apiAddresses(JsonNode input) {
    return ApiAddresses.of(named(input.path("infrastructure")));
  }

  /** The object, if it has the name that all objects of its kind in a cluster have. */
  static JsonNode named(JsonNode object) {
    return object.path("metadata").path("name").asText().equals(CLUSTER)
        ? object
        : MissingNode.getInstance();
  }

  static List<Pod> pods(JsonNode input) {
    List<Pod> pods = new ArrayList<>();
    input.path("pods").forEach(pod -> pods.add(Serialization.unmarshal(pod.toString(), Pod.class)));
    return pods;
  }

  static Blueprint blueprint(JsonNode input, NetworkStack stack) {
    Provisioning provisioning = Provisioning.builder().spec(spec(input)).build();
    ContainerImages images =
        ContainerImages.builder()
            .baremetalIronic("ironic")
            .baremetalStaticIpManager("static-ip")
            .baremetalMachineOsDownloader("downloader")
            .machineOsImages("machine-os")
            .build();
    return new Blueprint(
        EffectiveProvisioning.of(provisioning, Profile.upstream()),
        ClusterFacts.builder().images(images).networkStack(stack).build());
  }

  static ObjectNode object() {
    return Vectors.JSON.createObjectNode();
  }

  /** Sets the list and the error, one of them empty. */
  static ObjectNode list(Attempt<? extends Iterable<String>> attempt) {
    return list("ips", attempt);
  }

  static ObjectNode list(String name, Attempt<? extends Iterable<String>> attempt) {
    ObjectNode result = object().put("error", attempt.reason().orElse(null));
    var items = result.putArray(name);
    attempt.value().ifPresent(values -> values.forEach(items::add));
    return result;
  }

  /** As the Go programs write it: an empty value is none. */
  static JsonNode env(EnvVar variable) {
    ObjectNode tree = (ObjectNode) Vectors.JSON.valueToTree(variable);
    if (tree.path("value").asText("").isEmpty()) {
      tree.remove("value");
    }
    return tree;
  }
}

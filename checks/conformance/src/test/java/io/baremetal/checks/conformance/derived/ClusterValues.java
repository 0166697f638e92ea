package io.baremetal.checks.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelYaml;
import io.baremetal.api.net.Attempt;
import io.baremetal.api.provisioning.ProvisioningSpec;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.deploy.facts.ContainerImages;
import io.baremetal.deploy.facts.MirrorConfig;
import io.baremetal.deploy.facts.PullSecret;
import io.baremetal.deploy.facts.TlsProfile;
import io.baremetal.deploy.value.ImagesFile;
import io.baremetal.deploy.value.OperandImages;
import io.baremetal.deploy.value.ProvisioningMacs;
import io.baremetal.deploy.value.RamdiskSshKey;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the deployment takes out of other objects of the cluster. */
final class ClusterValues {

  private static final String MIRROR_KEY = "idms.yaml";
  private static final String NAMESPACE = "openshift-machine-api";

  private ClusterValues() {}

  /** Upstream looks, and then writes, only while the Provisioning names no address. */
  static JsonNode macs(JsonNode input) {
    ProvisioningSpec spec = Given.spec(input);
    List<JsonNode> machines = new ArrayList<>();
    List<BareMetalHost> hosts = new ArrayList<>();
    for (JsonNode object : input.path("objects")) {
      if (object.path("kind").asText().equals("Machine")) {
        machines.add(object);
      } else {
        hosts.add(Models.read(object, BareMetalHost.class));
      }
    }
    Optional<List<String>> found =
        spec.provisioningMacAddresses().isEmpty()
            ? ProvisioningMacs.of(machines, hosts, NAMESPACE)
            : Optional.empty();
    ObjectNode result = Given.object().put("updated", found.isPresent()).putNull("error");
    var macs = result.putArray("provisioningMacAddresses");
    found.orElse(spec.provisioningMacAddresses()).forEach(macs::add);
    return result;
  }

  static JsonNode tlsProfile(JsonNode input) {
    JsonNode given = input.path("profile");
    TlsProfile profile =
        given.isObject()
            ? TlsProfile.read(given)
            : TlsProfile.named(input.path("profileType").asText());
    ObjectNode result = Given.object();
    var env = result.putArray("apacheEnv");
    profile
        .webServerSettings()
        .forEach((name, value) -> env.add(Given.env(new EnvVar(name, value, null))));
    var arguments = result.putArray("bmoArgs");
    profile.operatorArguments().forEach(arguments::add);
    if (!given.isObject()) {
      ObjectNode shown = result.putObject("profile");
      shown.put("minTLSVersion", profile.minimumVersion());
      shown.set("ciphers", Vectors.JSON.valueToTree(profile.ciphers()));
      shown.set("groups", Vectors.JSON.valueToTree(profile.groups()));
    }
    return result;
  }

  static JsonNode tlsAdherence(JsonNode input) {
    return Given.object().put("honour", TlsProfile.isForAll(input.path("tlsAdherence").asText()));
  }

  static JsonNode sshKey(JsonNode input) {
    JsonNode config = input.path("configMap").path("data").path("install-config");
    return Given.object()
        .put(
            "sshKey",
            Optional.ofNullable(config.textValue()).flatMap(RamdiskSshKey::of).orElse(""));
  }

  static JsonNode pullSecret(JsonNode input) {
    JsonNode data = input.path("sourceData");
    Optional<Secret> source =
        data.isObject()
            ? Optional.of(
                new SecretBuilder().withData(Vectors.JSON.convertValue(data, Given.TEXTS)).build())
            : Optional.empty();
    Attempt<PullSecret> copy = PullSecret.copyOf(source);
    ObjectNode result = Given.object().put("error", copy.reason().orElse(null));
    copy.value()
        .ifPresent(
            secret -> {
              byte[] content = secret.content().getBytes(StandardCharsets.UTF_8);
              result.put("type", "Opaque");
              result
                  .putObject("data")
                  .put(PullSecret.KEY, Base64.getEncoder().encodeToString(content));
            });
    return result;
  }

  static JsonNode imagesFile(JsonNode input) {
    Optional<String> content = Optional.ofNullable(input.path("content").textValue());
    ImagesFile file = ImagesFile.read(content.orElse(""));
    ObjectNode result = Given.object().put("error", file.problem().orElse(null));
    ContainerImages images = file.images();
    result
        .putObject("images")
        .put("baremetalIronic", images.baremetalIronic())
        .put("baremetalIronicAgent", images.baremetalIronicAgent())
        .put("baremetalMachineOsDownloader", images.baremetalMachineOsDownloader())
        .put("baremetalOperator", images.baremetalOperator())
        .put("baremetalStaticIpManager", images.baremetalStaticIpManager())
        .put("imageCustomizationController", images.imageCustomizationController())
        .put("machineOSImages", images.machineOsImages());
    return result;
  }

  static JsonNode operandImages(JsonNode input) {
    List<Deployment> deployments = new ArrayList<>();
    input
        .path("deployments")
        .forEach(one -> deployments.add(Serialization.unmarshal(one.toString(), Deployment.class)));
    ContainerImages images = ImagesFile.read(input.path("images").toString()).images();
    return Given.object().put("match", OperandImages.match(deployments, images)).putNull("error");
  }

  static JsonNode mirrors(JsonNode input) {
    List<JsonNode> sets = new ArrayList<>();
    input.path("imageDigestMirrorSets").forEach(sets::add);
    Optional<MirrorConfig> config = MirrorConfig.of(sets);
    ObjectNode result = Given.object().put("updated", config.isPresent()).putNull("error");
    result.putNull("data");
    config.ifPresent(found -> result.putObject("data").put(MIRROR_KEY, found.yaml()));
    return result.put("hash", config.map(MirrorConfig::hash).orElse(""));
  }

  /**
   * The part of a result that has to be the same: names and specs of the mirror sets. Upstream's
   * text and hash cover what an API server adds to objects; ours must be stable instead.
   */
  static JsonNode mirrorsThatCount(JsonNode result) {
    ObjectNode counting = result.deepCopy();
    counting.put("hash", !result.path("hash").asText().isEmpty());
    String yaml = result.path("data").path(MIRROR_KEY).asText("");
    if (!yaml.isEmpty()) {
      ObjectNode list = (ObjectNode) ModelYaml.readTree(yaml).orElseThrow();
      for (JsonNode item : list.path("items")) {
        ((ObjectNode) item.path("metadata")).retain("name");
      }
      counting.set("data", list);
    }
    return counting;
  }
}

package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.provisioner.HostConfigData;
import io.baremetal.api.provisioner.ProvisionRequest;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Attempted;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.Models;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.ConfigDriveContent;
import io.baremetal.ironic.provisioner.Parity;
import io.baremetal.k8s.internal.cluster.HttpCluster;
import io.baremetal.k8s.internal.credential.ConfigDataException;
import io.baremetal.k8s.internal.credential.ConfigDataException.Problem;
import io.baremetal.k8s.internal.credential.HostConfigSecrets;
import io.baremetal.k8s.internal.credential.HostSecrets;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.fabric8.Fabric8Clients;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Configuration of a host out of its Secrets, and what Ironic gets of it. */
final class ConfigDataAdapter implements Adapter {

  @Override
  public Verdict judge(VectorCase vector) {
    try (FakeCluster cluster = FakeCluster.builder().implicitNamespaces().start();
        KubernetesClient client = Fabric8Clients.onOneThread(cluster)) {
      vector.input().path("secrets").forEach(cluster::create);
      HostView host = view(Models.read(vector.input().path("host"), BareMetalHost.class));
      HostConfigSecrets data =
          new HostConfigSecrets(
              new HostSecrets(new HttpCluster(client, Duration.ofSeconds(5))), host);
      ObjectNode actual = Vectors.JSON.createObjectNode();
      actual.set("userData", read(data::userData));
      actual.set("networkData", read(data::networkData));
      actual.set("metaData", read(data::metaData));
      actual.set("preprovisioningNetworkData", read(data::preprovisioningNetworkData));
      actual.set("provisionRequest", provisionRequest(host, data));
      actual.set("secretsAfterwards", secrets(cluster));
      return new Verdict(
          actual, Compare.trees(Attempted.verdicts(vector.expected()), Attempted.verdicts(actual)));
    }
  }

  private static HostView view(BareMetalHost host) {
    return HostView.builder()
        .host(host)
        .now(Instant.EPOCH)
        .jitter(0)
        .settings(LifecycleSettings.defaults())
        .login(new BmcLogin.Unusable(BmcLogin.Problem.INCOMPLETE, "not looked for"))
        .build();
  }

  private static JsonNode read(Supplier<Optional<Sensitive<String>>> accessor) {
    ObjectNode result = Vectors.JSON.createObjectNode();
    try {
      return result.put("value", accessor.get().map(Sensitive::reveal).orElse(""));
    } catch (ConfigDataException e) {
      return result
          .put("error", e.getMessage())
          .put("noData", e.problem() == Problem.NO_KEY)
          .put("notFound", e.problem() == Problem.NO_SECRET);
    }
  }

  private static JsonNode provisionRequest(HostView host, HostConfigData data) {
    ProvisionRequest request =
        ProvisionRequest.builder()
            .image(host.spec().image())
            .customDeploy(host.spec().customDeploy())
            .configData(data)
            .bootMode(BootMode.UEFI)
            .rootDeviceHints(host.spec().rootDeviceHints())
            .build();
    ObjectNode result = Vectors.JSON.createObjectNode();
    try {
      ObjectNode drive = ConfigDriveContent.of(host.identity(), request, Parity.UPSTREAM);
      result.putObject("body").put("target", ProvisionVerb.ACTIVE.wire()).set("configdrive", drive);
    } catch (ProvisionerException e) {
      result.put("error", e.getMessage());
    }
    return result;
  }

  private static JsonNode secrets(FakeCluster cluster) {
    ObjectNode byName = Vectors.JSON.createObjectNode();
    for (JsonNode secret : cluster.list("Secret", "")) {
      JsonNode metadata = secret.path("metadata");
      ObjectNode marks =
          byName.putObject(
              metadata.path("namespace").asText() + "/" + metadata.path("name").asText());
      for (String mark : new String[] {"finalizers", "labels", "ownerReferences"}) {
        marks.set(mark, metadata.has(mark) ? metadata.get(mark) : Vectors.JSON.nullNode());
      }
    }
    return byName;
  }
}

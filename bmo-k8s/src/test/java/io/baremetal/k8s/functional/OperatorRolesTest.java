package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.k8s.HostOperator;
import io.baremetal.testkit.cluster.FakeCluster;
import io.baremetal.testkit.cluster.traffic.Operation;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.fault.FaultPlan;
import io.baremetal.testkit.provisioner.FakeProvisioner;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles that we ship grant what an operator asks for, and nothing else. */
final class OperatorRolesTest {

  /** Checked by an API server on top of the write itself, where owner references say "block". */
  private static final String OWNERSHIP = "update baremetalhosts.metal3.io/finalizers";

  /** Some clusters let only those change owner references who might delete the object. */
  private static final Set<String> OWNED =
      Set.of(
          "delete secrets",
          "delete hostfirmwaresettings.metal3.io",
          "delete hostfirmwarecomponents.metal3.io",
          "delete hostupdatepolicies.metal3.io",
          "delete firmwareschemas.metal3.io",
          "delete dataimages.metal3.io");

  /** Read from caches, unless a write has failed or a kind is served only since a moment ago. */
  private static final Set<String> UNCACHED =
      Set.of(
          "get hostfirmwaresettings.metal3.io",
          "get hostfirmwarecomponents.metal3.io",
          "get hostupdatepolicies.metal3.io",
          "get dataimages.metal3.io",
          "get bmceventsubscriptions.metal3.io",
          "get preprovisioningimages.metal3.io");

  /** Only with ramdisk images that are made for hosts. */
  private static final Set<String> OF_RAMDISKS =
      Set.of(
          "create preprovisioningimages.metal3.io",
          "patch preprovisioningimages.metal3.io",
          "patch preprovisioningimages.metal3.io/status");

  /** Only with two machines of one model. */
  private static final String SHARED = "patch firmwareschemas.metal3.io";

  /** What users may put beside a host. */
  private static final String BESIDE =
      """
      apiVersion: metal3.io/v1alpha1
      kind: HostUpdatePolicy
      metadata: {name: demo, namespace: metal3}
      spec: {firmwareSettings: onReboot}
      ---
      apiVersion: metal3.io/v1alpha1
      kind: HostFirmwareSettings
      metadata: {name: demo, namespace: metal3}
      spec: {settings: {}}
      ---
      apiVersion: metal3.io/v1alpha1
      kind: HostFirmwareComponents
      metadata: {name: demo, namespace: metal3}
      spec: {updates: []}
      ---
      apiVersion: metal3.io/v1alpha1
      kind: BMCEventSubscription
      metadata: {name: alerts, namespace: metal3}
      spec: {hostName: demo, destination: "https://events.test/"}
      ---
      apiVersion: metal3.io/v1alpha1
      kind: DataImage
      metadata: {name: demo, namespace: metal3}
      spec: {url: "http://images/data.iso"}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"host-operator.yaml", "host-operator-namespaced.yaml"})
  void grant_whatAWholeLifeNeeds(String manifest) {
    Set<String> granted = granted(manifest);
    Set<String> used = used();

    assertThat(granted).contains(OWNERSHIP).containsAll(OWNED);
    granted.remove(OWNERSHIP);
    granted.removeAll(OWNED);
    granted.removeAll(UNCACHED);
    granted.remove(SHARED);
    granted.removeAll(OF_RAMDISKS);
    used.removeAll(UNCACHED);
    assertThat(granted).isEqualTo(used);
  }

  @Test
  void areTheSame_inOneNamespaceAndInAll() {
    assertThat(granted("host-operator.yaml")).isEqualTo(granted("host-operator-namespaced.yaml"));
  }

  /** What a life asks of the API server that has a failed write and an inspection on request. */
  private static Set<String> used() {
    TestClock time = TestClock.create();
    HostWorld world =
        new HostWorld(
            time,
            FakeProvisioner.builder(time)
                .firmware(FirmwareComponent.builder().component("bmc").initialVersion("1").build())
                .build());
    try (HostOperator operator = world.startOperator("roles")) {
      world
          .cluster
          .faults()
          .when(FaultPlan.request("PATCH", ".*/baremetalhosts/demo/status"))
          .times(1)
          .then(Fault.status(503));
      world.cluster.apply(BESIDE);
      world.applyDemoHost();
      world.runUntilState("provisioned");
      world.patchHost("{spec: {online: false}}");
      world.runUntilPowered(false);
      world.patchHost("{spec: {online: true}}");
      world.runUntilPowered(true);
      world.cluster.delete("HostFirmwareSettings", "metal3", "demo");
      world.cluster.delete("HostFirmwareComponents", "metal3", "demo");
      world.patchHost("{spec: {image: null}}");
      world.runUntilState("available");
      world.patchHost("{metadata: {annotations: {inspect.metal3.io: ''}}}");
      world.runUntilState("inspecting");
      world.runUntilState("available");
      world.deleteHost();
      world.runUntilGone();
      assertThat(operator.health().problems()).isEmpty();
    }
    return requests(world);
  }

  private static Set<String> requests(HostWorld world) {
    return world.cluster.requests().stream()
        .filter(request -> request.cause().startsWith("fabric8"))
        .map(request -> describe(request.operation()))
        .filter(use -> !use.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String describe(Operation operation) {
    String resource = operation.resource();
    return resource.isEmpty()
        ? ""
        : operation.verb() + " " + withSub(resource, operation.subresource());
  }

  private static Set<String> granted(String manifest) {
    Set<String> granted = new TreeSet<>();
    for (JsonNode object : objects(manifest)) {
      for (JsonNode rule : object.path("rules")) {
        String group = rule.at("/apiGroups/0").asText();
        for (JsonNode resource : rule.path("resources")) {
          for (JsonNode verb : rule.path("verbs")) {
            granted.add(verb.asText() + " " + full(resource.asText(), group));
          }
        }
      }
    }
    return granted;
  }

  private static String full(String resource, String group) {
    String[] parts = resource.split("/", 2);
    String name = group.isEmpty() ? parts[0] : parts[0] + "." + group;
    return withSub(name, parts.length == 2 ? parts[1] : "");
  }

  private static String withSub(String resource, String subresource) {
    return subresource.isEmpty() ? resource : resource + "/" + subresource;
  }

  private static List<JsonNode> objects(String manifest) {
    try (FakeCluster cluster = FakeCluster.start();
        InputStream yaml = HostOperator.class.getResourceAsStream("/rbac/" + manifest)) {
      cluster.apply("{apiVersion: v1, kind: Namespace, metadata: {name: bmo-system}}");
      cluster.apply("{apiVersion: v1, kind: Namespace, metadata: {name: bmo-hosts}}");
      return cluster.apply(new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

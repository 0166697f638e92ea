package io.baremetal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.crd.Crd;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioning.EffectiveProvisioning;
import io.baremetal.api.provisioning.NetworkMode;
import io.baremetal.api.provisioning.Provisioning;
import io.baremetal.api.rule.ProvisioningRules;
import io.baremetal.api.validation.Profile;
import io.baremetal.deploy.facts.ClusterFacts;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A text of a Provisioning that means something to a shell, to a configuration file or to a kernel
 * is refused, or goes nowhere.
 */
final class HarmlessTextsTest {

  /** What a text of our own would never hold, so that it is found again wherever it goes. */
  private static final String MARK = "p0is0n";

  private static final List<String> HARMFUL =
      List.of("$(reboot)", "`reboot`", "\nserver=192.0.2.1", "\r", "'", "\"", "#", "\\", "\u0000");

  private static final KubernetesSerialization JSON = new KubernetesSerialization();

  private static final String OS_URL = "/provisioningOSDownloadURL";

  /** Texts that go somewhere, as they usually are. */
  private static final Map<String, String> USUAL =
      Map.of(
          "/provisioningIP",
          "172.22.0.3",
          "/provisioningNetworkCIDR",
          "172.22.0.0/24",
          "/provisioningDHCPRange",
          "172.22.0.10,172.22.0.100",
          "/provisioningNetworkGateway",
          "172.22.0.1",
          OS_URL,
          "http://images.example/os.qcow2.gz?sha256=" + "0".repeat(64));

  /** Pointers to all texts that the definition of a Provisioning has room for. */
  static List<String> texts() {
    List<String> found = new ArrayList<>();
    collect(Crd.PROVISIONING.schema().at("/properties/spec"), "", found);
    return found;
  }

  private static void collect(JsonNode schema, String pointer, List<String> found) {
    switch (schema.path("type").asText()) {
      case "string" -> found.add(pointer);
      case "array" -> collect(schema.path("items"), pointer + "/0", found);
      case "object" ->
          schema
              .path("properties")
              .properties()
              .forEach(field -> collect(field.getValue(), pointer + "/" + field.getKey(), found));
      default -> {}
    }
  }

  @Test
  void knowsTheTexts() {
    assertThat(texts())
        .contains(OS_URL, "/provisioningMacAddresses/0", "/externalIPs/0")
        .contains("/unsupportedConfigOverrides/ironicAgentImage")
        .containsAll(USUAL.keySet());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void goesNowhere_unlessItIsHarmless(String pointer) {
    check(pointer, Profile.strict());
    check(pointer, Profile.readme());
  }

  /** The Go program takes such URLs; what it hands them to reads them out of its environment. */
  static Stream<String> allButUrls() {
    return texts().stream().filter(pointer -> !pointer.equals(OS_URL));
  }

  @ParameterizedTest
  @MethodSource("allButUrls")
  void goesNowhere_whateverElseTheGoProgramTakes(String pointer) {
    check(pointer, Profile.upstream());
  }

  private static void check(String pointer, Profile profile) {
    for (String harm : HARMFUL) {
      variants(USUAL.getOrDefault(pointer, ""), harm)
          .forEach(text -> checkEverywhere(pointer, text, profile));
    }
  }

  private static Stream<String> variants(String usual, String harm) {
    String poison = MARK + harm;
    return Stream.of(usual + poison, poison + usual, usual.replace("os.", poison + "."), poison)
        .filter(text -> text.contains(MARK))
        .distinct();
  }

  private static void checkEverywhere(String pointer, String text, Profile profile) {
    for (String mode : List.of("", "Managed", "Unmanaged", "Disabled")) {
      EffectiveProvisioning provisioning =
          EffectiveProvisioning.of(poisoned(mode, pointer, text), profile);
      if (!ProvisioningRules.create(profile).check(provisioning).hasErrors()) {
        for (ClusterFacts facts :
            List.of(Scenarios.cluster().build(), Scenarios.kubernetes().build())) {
          assertThat(leaves(provisioning, facts))
              .as("%s = %s in mode '%s' under %s", pointer, text, mode, profile)
              .noneMatch(leaf -> leaf.contains(MARK));
        }
      }
    }
  }

  private static Provisioning poisoned(String mode, String pointer, String text) {
    ObjectNode tree = (ObjectNode) ModelJson.toTree(Scenarios.managed());
    ObjectNode spec = tree.withObjectProperty("spec");
    spec.put("provisioningNetwork", mode);
    if (!mode.equals(NetworkMode.MANAGED.wire())) {
      spec.remove("provisioningDHCPRange");
    }
    put(spec, pointer.substring(1).split("/", -1), text);
    return ModelJson.read(tree, Provisioning.class).value().orElseThrow();
  }

  private static void put(ObjectNode object, String[] path, String text) {
    if (path.length == 1) {
      object.put(path[0], text);
    } else if (path[1].equals("0")) {
      object.putArray(path[0]).add(text);
    } else {
      object.putObject(path[0]).put(path[1], text);
    }
  }

  private static List<String> leaves(EffectiveProvisioning provisioning, ClusterFacts facts) {
    return Metal3Manifests.render(provisioning, facts).objects().stream()
        .map(object -> JSON.convertValue(object, JsonNode.class))
        .flatMap(HarmlessTextsTest::leaves)
        .toList();
  }

  private static Stream<String> leaves(JsonNode tree) {
    return tree.isContainerNode()
        ? StreamSupport.stream(tree.spliterator(), false).flatMap(HarmlessTextsTest::leaves)
        : Stream.of(tree.asText());
  }
}

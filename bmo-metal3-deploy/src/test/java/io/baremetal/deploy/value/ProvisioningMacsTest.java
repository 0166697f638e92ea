package io.baremetal.deploy.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.json.ModelYaml;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The README's "MAC addresses of each master", and what is known of its exceptions. */
@Tag("CBO-provisioningMacAddresses")
final class ProvisioningMacsTest {

  private static JsonNode machine(String name, String role, String annotations) {
    return ModelYaml.readTree(
            """
            metadata:
              name: %s
              labels: {machine.openshift.io/cluster-api-machine-role: %s}
              annotations: {%s}
            """
                .formatted(name, role, annotations))
        .orElseThrow();
  }

  private static BareMetalHost host(String name, String mac, String consumer) {
    return ModelYaml.read(
            """
            metadata: {name: %s, namespace: ns}
            spec: {bootMACAddress: "%s", consumerRef: {%s}}
            """
                .formatted(name, mac, consumer),
            BareMetalHost.class)
        .orElseThrow();
  }

  @Test
  void takesMastersAndArbiters_byAnnotationOrConsumer() {
    assertThat(
            ProvisioningMacs.of(
                List.of(
                    machine("m0", "master", "metal3.io/BareMetalHost: ns/h0"),
                    machine("m1", "arbiter", ""),
                    machine("w0", "worker", "metal3.io/BareMetalHost: ns/h2")),
                List.of(
                    host("h0", "52:54:00:00:00:02", ""),
                    host(
                        "h1",
                        "52:54:00:00:00:01",
                        "apiVersion: machine.openshift.io/v1beta1, kind: Machine, namespace: ns,"
                            + " name: m1"),
                    host("h2", "52:54:00:00:00:03", "")),
                "ns"))
        .hasValue(List.of("52:54:00:00:00:01", "52:54:00:00:00:02"));
  }

  @Test
  void passesOverLinksThatDoNotFit() {
    assertThat(
            ProvisioningMacs.of(
                List.of(
                    machine("m0", "master", "metal3.io/BareMetalHost: other/h0"),
                    machine("m1", "master", "metal3.io/BareMetalHost: h0"),
                    machine("m2", "master", "metal3.io/BareMetalHost: ns/h0/x"),
                    machine("m3", "master", "metal3.io/BareMetalHost: ns/h1")),
                List.of(
                    host("h0", "52:54:00:00:00:01", "kind: Machine, name: m0, namespace: ns"),
                    host("h1", "", "")),
                "ns"))
        .hasValue(List.of());
  }

  @Test
  void knowsNothing_beforeThereAreControlPlaneMachines() {
    assertThat(ProvisioningMacs.of(List.of(machine("w", "worker", "")), List.of(), "ns")).isEmpty();
  }
}

package io.baremetal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestBedTest {

  private final TestBed bed = TestBed.create();

  @AfterEach
  void close() {
    bed.close();
  }

  @Test
  void runsUntilTheHostIsThere_andNoLonger() {
    applyHost();
    Instant start = bed.time().now();
    in(20, () -> report("OK", "inspecting", ""));
    in(60, () -> report("OK", "available", ""));

    BareMetalHost host = bed.runUntilState("metal3", "demo", ProvisioningState.INSPECTING);

    assertThat(host.status().provisioning().state()).isEqualTo(ProvisioningState.INSPECTING);
    assertThat(Duration.between(start, bed.time().now())).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void tellsHowTheHostFares_whenItDoesNotGetThere() {
    applyHost();
    report("error", "inspecting", "no route to the ramdisk");

    assertThatThrownBy(() -> bed.runUntilState("metal3", "demo", ProvisioningState.PROVISIONED))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "Host metal3/demo does not become 'provisioned'. It is 'inspecting', off, inspection"
                + " error (3 in a row): no route to the ramdisk. Nodes of Ironic: []. ");
  }

  @Test
  void tellsWhichHostsThereAre_whenTheNameIsWrong() {
    applyHost();

    assertThatThrownBy(() -> bed.runUntilState("metal3", "dmeo", ProvisioningState.PROVISIONED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not there; these are: [metal3/demo]");
  }

  @Test
  void runsUntilTheHostIsGone() {
    applyHost();
    in(5, () -> bed.cluster().delete("BareMetalHost", "metal3", "demo"));

    bed.runUntilGone("metal3", "demo");

    assertThat(bed.host("metal3", "demo")).isEmpty();
  }

  private void applyHost() {
    bed.cluster()
        .apply(
            """
            apiVersion: metal3.io/v1alpha1
            kind: BareMetalHost
            metadata: {name: demo, namespace: metal3}
            spec: {online: true}
            """);
  }

  private void report(String health, String state, String error) {
    bed.cluster()
        .patchStatus(
            "BareMetalHost",
            "metal3",
            "demo",
            """
            operationalStatus: %s
            poweredOn: false
            errorType: %s
            errorCount: %d
            errorMessage: '%s'
            hardwareProfile: ''
            provisioning: {ID: '', state: %s, image: {url: ''}}
            """
                .formatted(
                    health,
                    error.isEmpty() ? "null" : "inspection error",
                    error.isEmpty() ? 0 : 3,
                    error,
                    state));
  }

  private void in(int minutes, Runnable task) {
    var unused = bed.time().scheduler().schedule(task, minutes, TimeUnit.MINUTES);
  }
}

package io.baremetal.k8s.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.provisioner.FakeMachine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What ICN's wiki page asks of the controller, with the objects that the page shows. */
class WikiPageTest {

  private final HostWorld world = HostWorld.create();

  private FakeMachine machine() {
    return world.machines.machine("metal3", "demo").orElseThrow();
  }

  private JsonNode status() {
    return world.host().orElseThrow().path("status");
  }

  @Test
  @Tag("ICN-04")
  void takesThePagesHost_toARunningMachine() {
    world.startOperator("one");
    world.applyDemoHost();

    world.runUntilState("provisioned");

    assertThat(machine().poweredOn()).isTrue();
    assertThat(machine().image()).isPresent();
    assertThat(status().at("/provisioning/image/url").asText())
        .isEqualTo("http://172.22.0.1/images/bionic-server-cloudimg-amd64.img");
    assertThat(status().path("poweredOn").asBoolean()).isTrue();
    assertThat(status().path("errorMessage").asText()).isEmpty();
  }

  @Test
  @Tag("ICN-01")
  void servesTwoClusters_withoutSharingAnything() {
    HostWorld other = HostWorld.create();
    world.startOperator("one");
    other.startOperator("one");
    world.applyDemoHost();
    other.applyDemoHost();
    world.runUntilState("provisioned");

    assertThat(other.machines.machine("metal3", "demo").flatMap(FakeMachine::image)).isEmpty();
    other.runUntilState("provisioned");
    world.deleteHost();
    world.runUntilGone();

    assertThat(world.machines.size()).isZero();
    other.time.advance(Duration.ofHours(1));
    assertThat(other.machines.machine("metal3", "demo").flatMap(FakeMachine::image)).isPresent();
    assertThat(other.states()).endsWith("provisioned");
  }

  @Test
  @Tag("ICN-08")
  void takesUpAHost_thatWasThereBeforeTheStart() {
    world.applyDemoHost();
    world.startOperator("one");
    world.runUntilState("provisioned");
    assertThat(world.eventReasons()).containsOnlyOnce("Registered", "ProvisioningStarted");
  }

  @Test
  @Tag("ICN-08")
  void losesNothingAndRepeatsNothing_whenWatchesBreakAndTheServerForgets() {
    world.startOperator("one");
    world.applyDemoHost();
    for (String state : List.of("inspecting", "provisioning")) {
      world.runUntilState(state);
      world.cluster.compact();
      world.cluster.breakWatches();
    }
    world.runUntilState("provisioned");
    world.cluster.compact();
    world.cluster.breakWatches();
    world.deleteHost();
    world.runUntilGone();

    assertThat(world.eventReasons())
        .containsOnlyOnce("Registered", "InspectionStarted", "ProvisioningStarted")
        .containsOnlyOnce("DeprovisioningStarted");
    assertThat(world.machines.size()).isZero();
  }

  @Test
  @Tag("ICN-20")
  void isReadyAgain_whenTheImagesUrlIsEmptied_andTakesTheNextImage() {
    world.startOperator("one");
    world.applyDemoHost();
    world.runUntilState("provisioned");

    world.patchHost("{spec: {image: {url: '', checksum: ''}}}");
    world.runUntilState("available");

    assertThat(machine().image()).isEmpty();
    assertThat(world.states()).endsWith("provisioned", "deprovisioning", "available");
    world.time.advance(Duration.ofHours(1));
    assertThat(world.states()).as("and stays ready").endsWith("available");
    world.patchHost("{spec: {image: {url: 'http://172.22.0.1/next.img', checksum: abc}}}");
    world.runUntilState("provisioned");
    assertThat(status().at("/provisioning/image/url").asText()).contains("next.img");
  }

  @Test
  @Tag("ICN-07")
  void tellsApartWhatIsWrongWithTheLogin_andRegistersOnceItIsRight() {
    world.startOperator("one");
    world.applyDemoHost();
    world.cluster.delete("Secret", "metal3", "demo-bmc-secret");
    List<String> complaints = new ArrayList<>();
    complaints.add(nextComplaint(complaints));
    secret("{username: cnllbGVzd2E=}");
    complaints.add(nextComplaint(complaints));
    secret("{username: '', password: Y2hhbmdlbWUx}");
    complaints.add(nextComplaint(complaints));

    assertThat(complaints).doesNotHaveDuplicates().noneMatch(text -> text.contains("changeme1"));
    assertThat(status().path("errorType").asText()).isEqualTo("registration error");
    secret("{username: cnllbGVzd2E=, password: Y2hhbmdlbWUx}");
    world.runUntilState("provisioned");
    assertThat(world.cluster.list("Event", "metal3").toString())
        .doesNotContain("changeme1")
        .doesNotContain("Y2hhbmdlbWUx");
    assertThat(world.host().orElseThrow().toString()).doesNotContain("changeme1");
  }

  private void secret(String data) {
    world.cluster.apply(
        """
        apiVersion: v1
        kind: Secret
        metadata:
          name: demo-bmc-secret
          namespace: metal3
          labels: {environment.metal3.io: baremetal}
        type: Opaque
        data: %s
        """
            .formatted(data));
  }

  private String nextComplaint(List<String> before) {
    world.time.runUntil(
        () -> {
          String text = status().path("errorMessage").asText();
          return !text.isEmpty() && !before.contains(text);
        },
        Duration.ofMinutes(30));
    return status().path("errorMessage").asText();
  }
}

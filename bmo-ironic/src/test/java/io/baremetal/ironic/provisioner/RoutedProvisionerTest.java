package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.bmc.BmcCredentials;
import io.baremetal.api.host.BootMode;
import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.RegisterRequest;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.provisioner.IronicRouter.Route;
import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two Ironics behind one provisioner. */
class RoutedProvisionerTest {

  private final TestClock time = TestClock.create();
  private final FakeIronic north = FakeIronic.builder().time(time).build();
  private final FakeIronic south = FakeIronic.builder().time(time).build();
  private final RoutedProvisioner routed =
      RoutedProvisioner.of(
          Map.of("north", builder(north), "south", builder(south)),
          host ->
              host.identity().namespace().equals("lab")
                  ? Route.to("south", "rack-3")
                  : Route.to(host.identity().namespace()));

  private IronicProvisionerBuilder builder(FakeIronic ironic) {
    IronicClient client =
        IronicClient.builder()
            .endpoint("http://ironic.test")
            .httpClient(new OkHttpClient.Builder().addInterceptor(ironic.interceptor()).build())
            .retry(RetryPolicy.none())
            .build();
    return IronicProvisioner.builder(client)
        .clock(time.clock(), time.nanoTime())
        .scheduler(time.scheduler())
        .config(Simulation.CONFIG);
  }

  @AfterEach
  void close() {
    routed.close();
    north.close();
    south.close();
  }

  private void register(String namespace) {
    RegisterRequest request =
        RegisterRequest.builder()
            .state(ProvisioningState.REGISTERING)
            .operationalStatus(OperationalStatus.OK)
            .bootMode(BootMode.UEFI)
            .cleaningMode(CleaningMode.METADATA)
            .inspectionMode(InspectionMode.AGENT)
            .cpuArchitecture("x86_64")
            .build();
    routed.forHost(host(namespace)).register(request);
  }

  private static HostAccess host(String namespace) {
    return HostAccess.builder()
        .identity(new HostIdentity(namespace, "demo", "uid-" + namespace))
        .bmcAddress("ipmi://192.0.2.17")
        .credentials(BmcCredentials.of("admin", "secret"))
        .bootMacAddress("52:54:00:00:00:01")
        .build();
  }

  @Test
  void registersHosts_whereTheRouterSays() {
    register("north");
    register("lab");

    assertThat(north.nodes()).extracting(node -> node.name().orElse("")).containsOnly("north~demo");
    assertThat(south.nodes()).extracting(node -> node.name().orElse("")).containsOnly("lab~demo");
    assertThat(south.node("lab~demo").field("conductor_group").asText()).isEqualTo("rack-3");
    assertThat(north.node("north~demo").field("conductor_group").asText()).isEmpty();
  }

  @Test
  void tellsOfHosts_whereverTheyAre() {
    List<HostIdentity> told = new ArrayList<>();
    routed.onChange(told::add);
    register("north");
    register("south");
    time.advance(Duration.ofMinutes(1));

    assertThat(told).extracting(HostIdentity::namespace).contains("north", "south");
    assertThat(routed.snapshot().hosts()).isEqualTo(2);
  }

  @Test
  void isReady_whileAnyIronicIs() {
    north.faults().when(request -> true).then(Fault.status(500));
    assertThat(routed.health().isReady()).isTrue();
    south.faults().when(request -> true).then(Fault.status(500));
    time.advance(Duration.ofMinutes(1));
    assertThat(routed.health().problem().orElseThrow()).contains("north: ").contains("south: ");
  }

  @Test
  void saysWhichIronicsThereAre_whenTheRouterNamesAnother() {
    assertThatThrownBy(() -> routed.forHost(host("west")))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("\"west\"")
        .hasMessageContaining("north, south");
  }
}

package io.baremetal.ironic.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerContext;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ProvisionerProvider;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.FakeInspector;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IronicProvisionerProviderTest {

  private static final String NODE =
      "{\"driver\":\"ipmi\",\"driver_info\":{\"ipmi_address\":\"192.0.2.17\"}}";

  @TempDir Path folder;

  @Test
  void reachesIronicWithTheLoginFromFiles_whenFoundByName() throws IOException {
    Path login = Files.createDirectories(folder.resolve("ironic"));
    Files.writeString(login.resolve("username"), "admin\n");
    Files.writeString(login.resolve("password"), "secret\n");
    TestClock time = TestClock.create();
    try (FakeIronic ironic = FakeIronic.builder().time(time).basicAuth("admin", "secret").build();
        Provisioner provisioner =
            provider()
                .create(
                    context(
                        time,
                        Map.of(
                            "IRONIC_ENDPOINT",
                            ironic.listen() + "/v1/",
                            "METAL3_AUTH_ROOT_DIR",
                            folder.toString())))) {
      assertThat(provisioner.health().problem()).isEmpty();
    }
  }

  @Test
  @Tag("ICN-11")
  void inspectsThroughTheInspector_whenItsEndpointIsNamed() {
    TestClock time = TestClock.create();
    try (FakeIronic ironic = FakeIronic.builder().time(time).apiVersions(1, 82).build();
        FakeInspector inspector = FakeInspector.beside(ironic);
        Provisioner provisioner =
            provider()
                .create(
                    context(
                        time,
                        Map.of(
                            "IRONIC_ENDPOINT", ironic.listen() + "/v1/",
                            "IRONIC_INSPECTOR_ENDPOINT", inspector.listen() + "/v1/",
                            "METAL3_AUTH_ROOT_DIR", folder.toString())))) {
      assertThat(provisioner.health().problem()).isEmpty();
      String uuid = manageable(ironic);
      time.advance(Duration.ofMinutes(1));

      provisioner
          .forHost(
              HostAccess.builder()
                  .identity(Simulation.HOST)
                  .provisionerId(uuid)
                  .bmcAddress("ipmi://192.0.2.17")
                  .build())
          .inspect(Simulation.inspection());

      assertThat(inspector.calls().story()).containsExactly("POST /introspection/{node}");
    }
  }

  /** A node that was verified, as soon as a moment has passed; its UUID. */
  private static String manageable(FakeIronic ironic) {
    ironic.handle(
        FakeRequest.of("POST", "/v1/nodes")
            .withHeader("X-OpenStack-Ironic-API-Version", "1.82")
            .withBody("application/json", NODE));
    String uuid = ironic.nodes().get(0).uuid();
    ironic.handle(
        FakeRequest.of("PUT", "/v1/nodes/" + uuid + "/states/provision")
            .withHeader("X-OpenStack-Ironic-API-Version", "1.82")
            .withBody("application/json", "{\"target\":\"manage\"}"));
    return uuid;
  }

  @Test
  void saysWhatIsWrong_whenSettingsAreUnusable() throws IOException {
    refused(Map.of(), "IRONIC_ENDPOINT is not set");
    refused(Map.of("IRONIC_ENDPOINT", "gopher://x"), "http or https");
    refused(
        Map.of("IRONIC_ENDPOINT", "http://x", "IRONIC_INSPECTOR_ENDPOINT", "gopher://x"),
        "the Inspector endpoint");
    refused(Map.of("IRONIC_ENDPOINT", "http://x", "IRONIC_CLIENT_TIMEOUT", "0s"), "\"0s\"");
    Path key = Files.writeString(folder.resolve("key"), "k");
    refused(
        Map.of("IRONIC_ENDPOINT", "http://x", "IRONIC_CLIENT_PRIVATE_KEY_FILE", key.toString()),
        "belong together");
    Files.createDirectories(folder.resolve("ironic"));
    refused(
        Map.of("IRONIC_ENDPOINT", "http://x", "METAL3_AUTH_ROOT_DIR", folder.toString()),
        "username");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/v1", "/v1/"})
  @Tag("ICN-10")
  void takesEndpointsInEveryForm_andTheNamesOfOldConfigMaps(String end) {
    TestClock time = TestClock.create();
    try (FakeIronic ironic = FakeIronic.builder().time(time).apiVersions(1, 82).build();
        FakeInspector inspector = FakeInspector.beside(ironic);
        Provisioner provisioner =
            provider()
                .create(
                    context(
                        time,
                        Map.of(
                            "ironic_endpoint", ironic.listen() + end,
                            "ironic_inspector_endpoint", inspector.listen() + end,
                            "METAL3_AUTH_ROOT_DIR", folder.toString())))) {
      assertThat(provisioner.health().problem()).isEmpty();
      assertThat(ironic.calls().total()).isPositive();
    }
  }

  @Test
  @Tag("ICN-10")
  void wantsKernelAndRamdiskTogether_byOldAndNewNames() {
    for (String name : List.of("DEPLOY_KERNEL_URL", "deploy_kernel_url")) {
      refused(
          Map.of("IRONIC_ENDPOINT", "http://x", name, "http://172.22.0.1/k"),
          "DEPLOY_KERNEL_URL is set, but not DEPLOY_RAMDISK_URL");
    }
    refused(
        Map.of("IRONIC_ENDPOINT", "http://x", "deploy_ramdisk_url", "http://172.22.0.1/r"),
        "DEPLOY_RAMDISK_URL is set, but not DEPLOY_KERNEL_URL");
  }

  private void refused(Map<String, String> settings, String why) {
    Map<String, String> withoutLogin = new HashMap<>(settings);
    withoutLogin.putIfAbsent("METAL3_AUTH_ROOT_DIR", folder.resolve("none").toString());
    assertThatThrownBy(() -> provider().create(context(TestClock.create(), withoutLogin)))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining(why);
  }

  private static ProvisionerProvider provider() {
    return ServiceLoader.load(ProvisionerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(found -> found.name().equals("ironic"))
        .findFirst()
        .orElseThrow();
  }

  private static ProvisionerContext context(TestClock time, Map<String, String> settings) {
    return ProvisionerContext.builder()
        .settings(settings)
        .clock(time.clock())
        .nanos(time.nanoTime())
        .scheduler(time.scheduler())
        .executor(time.executor())
        .build();
  }
}

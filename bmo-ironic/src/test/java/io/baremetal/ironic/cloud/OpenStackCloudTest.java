package io.baremetal.ironic.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.ironic.FakeIronicBuilder;
import io.baremetal.testkit.ironic.IronicCall;
import io.baremetal.testkit.keystone.FakeKeystone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which users of OpenStack's command line say where Ironic is, over sockets. */
final class OpenStackCloudTest {

  @TempDir private Path home;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (int i = open.size() - 1; i >= 0; i--) {
      open.get(i).close();
    }
  }

  private FakeIronic ironic(UnaryOperator<FakeIronicBuilder> how) {
    FakeIronic ironic = how.apply(FakeIronic.builder()).build();
    open.add(ironic);
    return ironic;
  }

  private FakeKeystone keystone(String ironicUrl) {
    FakeKeystone keystone =
        FakeKeystone.builder()
            .user("admin", "Default", "hush")
            .project("service", "Default")
            .applicationCredential("cred-1", "ci", "admin", "app-secret")
            .endpoint("baremetal", "public", "RegionOne", ironicUrl)
            .build();
    open.add(keystone);
    return keystone;
  }

  private Map<String, String> environment(String... pairs) {
    Map<String, String> environment = new HashMap<>(Map.of("HOME", home.toString()));
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return environment;
  }

  private void clouds(String yaml) {
    write(".config/openstack/clouds.yaml", yaml);
  }

  private void write(String name, String text) {
    try {
      Path file = home.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void listDrivers(Map<String, String> environment) {
    try (OpenStackCloud cloud = OpenStackCloud.read(environment);
        IronicClient client = cloud.ironic().build()) {
      assertThat(client.drivers().list()).isNotEmpty();
    }
  }

  @Test
  @Tag("ICN-16")
  void sendsAFakeToken_asTheOldInstructionsHaveIt() {
    FakeIronic ironic = ironic(fake -> fake);

    listDrivers(environment("OS_TOKEN", "fake-token", "OS_URL", ironic.listen() + "/"));

    IronicCall call = ironic.calls().matching(c -> c.kind().equals("GET /drivers")).get(0);
    assertThat(call.request().header("X-Auth-Token")).contains("fake-token");
  }

  @Test
  @Tag("ICN-16")
  void needsNoMoreThanAnEndpoint_whenIronicHasNoAuthentication() {
    FakeIronic ironic = ironic(fake -> fake);
    String url = ironic.listen().toString();

    listDrivers(environment("OS_AUTH_TYPE", "none", "OS_ENDPOINT", url));
    listDrivers(environment("OS_ENDPOINT", url + "/v1/"));
  }

  @Test
  void logsInWithAPassword_whenTheServerWantsHttpBasic() {
    String url = ironic(fake -> fake.basicAuth("admin", "hush")).listen().toString();
    Map<String, String> environment =
        environment("OS_AUTH_TYPE", "http_basic", "OS_ENDPOINT", url, "OS_USERNAME", "admin");
    environment.put("OS_PASSWORD", "hush");
    listDrivers(environment);
    environment.put("OS_PASSWORD", "wrong");
    assertThatThrownBy(() -> listDrivers(environment)).isInstanceOf(UnauthorizedException.class);
  }

  @Test
  void logsInThroughKeystone_andTakesTheEndpointFromItsCatalogue() {
    FakeKeystone[] issuer = new FakeKeystone[1];
    FakeIronic ironic = ironicBehind(issuer);
    String authUrl = issuer[0].listen().toString();

    listDrivers(
        environment(
            "OS_AUTH_URL",
            authUrl,
            "OS_USERNAME",
            "admin",
            "OS_PASSWORD",
            "hush",
            "OS_PROJECT_NAME",
            "service",
            "OS_USER_DOMAIN_NAME",
            "Default"));
    listDrivers(
        environment(
            "OS_AUTH_TYPE", "v3applicationcredential",
            "OS_AUTH_URL", authUrl + "/v3",
            "OS_APPLICATION_CREDENTIAL_ID", "cred-1",
            "OS_APPLICATION_CREDENTIAL_SECRET", "app-secret"));

    assertThat(ironic.calls().count("GET /drivers")).isEqualTo(2);
    assertThat(issuer[0].tokensIssued()).isEqualTo(2);
  }

  private FakeIronic ironicBehind(FakeKeystone[] issuer) {
    // Each needs the other's address: a first Ironic lends its socket's port to the catalogue.
    FakeIronic front = ironic(fake -> fake);
    issuer[0] = keystone(front.listen().toString());
    return front;
  }

  @Test
  void readsClouds_withSecretsBesideThem() {
    FakeIronic ironic = ironic(fake -> fake.basicAuth("admin", "hush"));
    clouds(
        """
        clouds:
          lab:
            auth_type: http_basic
            auth: {username: admin, endpoint: %s}
            verify: false
          other: {auth_type: none}
        """
            .formatted(ironic.listen()));
    write(".config/openstack/secure.yaml", "clouds: {lab: {auth: {password: hush}}}");

    listDrivers(environment("OS_CLOUD", "lab"));
  }

  @Test
  void takesAChangedPassword_withoutARestart() {
    FakeIronic ironic = ironic(fake -> fake.basicAuth("admin", "new"));
    String lab =
        "clouds: {lab: {auth_type: http_basic, auth: {username: admin, password: %s, endpoint:"
            + " '%s'}}}";
    String url = ironic.listen().toString();
    clouds(lab.formatted("old", url));
    try (OpenStackCloud cloud = OpenStackCloud.read(environment("OS_CLOUD", "lab"));
        IronicClient client = cloud.ironic().build()) {
      assertThatThrownBy(() -> client.drivers().list()).isInstanceOf(UnauthorizedException.class);
      clouds(lab.formatted("new", url));
      assertThat(client.drivers().list()).isNotEmpty();
    }
  }

  @Test
  void pinsTheVersion_thatTheEnvironmentNames() {
    FakeIronic ironic = ironic(fake -> fake);
    Map<String, String> environment =
        environment("OS_ENDPOINT", ironic.listen().toString(), "OS_BAREMETAL_API_VERSION", "1.61");
    listDrivers(environment);

    IronicCall call = ironic.calls().matching(c -> c.kind().equals("GET /drivers")).get(0);
    assertThat(call.request().header("X-OpenStack-Ironic-API-Version")).contains("1.61");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OS_AUTH_TYPE=kerberos | must be none, http_basic, token",
        "OS_AUTH_TYPE=v3password | OS_AUTH_URL is not set",
        "OS_USERNAME=admin | OS_AUTH_TYPE=http_basic",
        "OS_AUTH_URL=http://k.test | nothing proves who you are",
        "OS_AUTH_URL=http://k.test;OS_USERNAME=u | OS_PASSWORD is not set",
        "OS_AUTH_URL=http://k.test;OS_TOKEN=t;OS_INTERFACE=x | must be public, internal or admin",
        "OS_AUTH_TYPE=none | set OS_ENDPOINT",
        "OS_AUTH_TYPE=http_basic;OS_ENDPOINT=http://i.test | OS_USERNAME is not set",
        "OS_ENDPOINT=http://i.test;OS_KEY=k.pem | OS_CERT",
        "OS_CLOUD=lab | there is no clouds.yaml in the current folder",
      })
  void saysWhatToSet_whenSettingsMakeNoSense(String variables, String message) {
    Map<String, String> environment = environment();
    for (String variable : variables.split(";", -1)) {
      String[] parts = variable.strip().split("=", 2);
      environment.put(parts[0], parts[1]);
    }
    assertThatThrownBy(() -> listDrivers(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message.strip());
  }

  @Test
  void saysWhichCloudsThereAre_orWhereTheFileIsWrong_withoutQuotingIt() {
    clouds("clouds: {lab: {}, one: {auth_type: none}}");
    assertThatThrownBy(() -> listDrivers(environment("OS_CLOUD", "two")))
        .hasMessageContaining("has no cloud \"two\"; it has lab, one");
    clouds("clouds:\n  lab: {password: hush");
    assertThatThrownBy(() -> listDrivers(environment("OS_CLOUD", "lab")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not YAML")
        .hasMessageNotContaining("hush");
  }
}

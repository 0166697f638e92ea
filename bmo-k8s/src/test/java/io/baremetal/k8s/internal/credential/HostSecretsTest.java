package io.baremetal.k8s.internal.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.api.host.BareMetalHost;
import io.baremetal.api.host.Image;
import io.baremetal.api.json.ModelJson;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Sensitive;
import io.baremetal.k8s.internal.cluster.MemoryPort;
import io.baremetal.k8s.lifecycle.BmcLogin;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.LifecycleSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Secrets of a host: what is found in them, and what they carry from then on. */
final class HostSecretsTest {

  private final MemoryPort cluster = new MemoryPort();
  private final HostSecrets secrets = new HostSecrets(cluster);

  private void secret(String name, String type, Map<String, String> data) {
    cluster.put(
        name,
        object -> {
          object.put("type", type);
          data.forEach(
              (key, value) ->
                  object
                      .withObject("/data")
                      .put(
                          key,
                          Base64.getEncoder()
                              .encodeToString(value.getBytes(StandardCharsets.UTF_8))));
        });
  }

  private static HostView host(String spec) {
    BareMetalHost host =
        ModelJson.read(
                "{\"metadata\": {\"namespace\": \"metal3\", \"name\": \"demo\", \"uid\": \"u\"},"
                    + " \"spec\": "
                    + spec
                    + "}",
                BareMetalHost.class)
            .orElseThrow();
    HostView.Builder view = HostView.builder();
    return view.host(host)
        .now(Instant.EPOCH)
        .jitter(0)
        .settings(LifecycleSettings.defaults())
        .login(new BmcLogin.Unusable(BmcLogin.Problem.INCOMPLETE, ""))
        .build();
  }

  private HostConfigSecrets config(String spec) {
    return new HostConfigSecrets(secrets, host(spec));
  }

  private String pullLogin(String url) {
    HostView host = host("{}");
    Image image = Image.builder().url(url).ociAuthSecretName("pull").build();
    return new ImagePullSecrets(secrets)
        .loginFor(
            host.toBuilder()
                .host(
                    host.host().toBuilder()
                        .spec(host.spec().toBuilder().image(image).build())
                        .build())
                .build())
        .map(Sensitive::reveal)
        .orElse("none");
  }

  @Test
  void prefersTheNamedKey_thenValue() {
    secret("both", "Opaque", Map.of("userData", "named", "value", "any"));
    secret("one", "Opaque", Map.of("value", "any"));
    assertThat(config("{\"userData\": {\"name\": \"both\"}}").userData())
        .contains(Sensitive.of("named"));
    assertThat(config("{\"userData\": {\"name\": \"one\"}}").userData())
        .contains(Sensitive.of("any"));
    assertThat(
            cluster.peek("one").orElseThrow().at("/metadata/labels/environment.metal3.io").asText())
        .isEqualTo("baremetal");
  }

  @Test
  void refusesUserDataWithoutKey_butNotNetworkData() {
    secret("empty", "Opaque", Map.of("other", "x"));
    assertThatThrownBy(() -> config("{\"userData\": {\"name\": \"empty\"}}").userData())
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("userData");
    assertThat(config("{\"networkData\": {\"name\": \"empty\"}}").networkData()).isEmpty();
  }

  @Test
  @Tag("ICN-07")
  void refusesSecretsOfOtherNamespaces() {
    assertThatThrownBy(
            () ->
                config("{\"userData\": {\"name\": \"a\", \"namespace\": \"kube-system\"}}")
                    .userData())
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining("kube-system");
  }

  @Test
  void takesTheRamdisksNetworkData_whenTheHostHasNone() {
    secret("net", "Opaque", Map.of("networkData", "links"));
    assertThat(config("{\"preprovisioningNetworkDataName\": \"net\"}").networkData())
        .contains(Sensitive.of("links"));
  }

  @Test
  void holdsTheRamdisksNetworkData_whileTheHostNeedsIt() {
    secret("net", "Opaque", Map.of("networkData", "links"));
    assertThat(config("{\"preprovisioningNetworkDataName\": \"net\"}").preprovisioningNetworkData())
        .contains(Sensitive.of("links"));
    assertThat(cluster.peek("net").orElseThrow().at("/metadata/finalizers/0").asText())
        .isEqualTo("baremetalhost.metal3.io/secret");
    secrets.release(host("{}").identity(), "net");
    assertThat(cluster.peek("net").orElseThrow().at("/metadata/finalizers")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "oci://reg.test/a:1, u:p",
    "OCI://reg.test:5000/a, v:q",
    "oci://docker.io/library/a, hub:h",
    "http://reg.test/a, none",
  })
  void findsTheLoginOfARegistry(String url, String login) {
    secret(
        "pull",
        "kubernetes.io/dockerconfigjson",
        Map.of(
            ".dockerconfigjson",
            """
            {"auths": {"reg.test": {"username": "u", "password": "p"},
              "reg.test:5000": {"auth": "djpx"},
              "https://index.docker.io/v1/": {"username": "hub", "password": "h"}}}
            """));
    assertThat(pullLogin(url)).isEqualTo(login);
  }

  @ParameterizedTest
  @CsvSource({
    "Opaque, its type is",
    "kubernetes.io/dockercfg, .dockercfg is no JSON object",
    "kubernetes.io/dockerconfigjson, no login for the registry other.test",
  })
  void saysWhy_whenThereIsNoLogin(String type, String why) {
    secret("pull", type, Map.of(".dockerconfigjson", "{\"auths\": {}}"));
    assertThatThrownBy(() -> pullLogin("oci://other.test/a"))
        .isInstanceOf(ProvisionerException.class)
        .hasMessageContaining(why);
  }
}

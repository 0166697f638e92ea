package io.baremetal.ironic.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointTest {

  private static final ApiCall CALL =
      ApiCall.of("GET", Routes.NODE, "ns~h").query("f", "a b").build();

  @ParameterizedTest
  @CsvSource({
    "http://h:6385,            http://h:6385/v1/nodes/ns~h?f=a%20b",
    "http://h:6385/,           http://h:6385/v1/nodes/ns~h?f=a%20b",
    "http://h:6385/v1,         http://h:6385/v1/nodes/ns~h?f=a%20b",
    "http://h:6385/v1/,        http://h:6385/v1/nodes/ns~h?f=a%20b",
    "https://h/baremetal,      https://h/baremetal/v1/nodes/ns~h?f=a%20b",
    "https://h/baremetal/v1/,  https://h/baremetal/v1/nodes/ns~h?f=a%20b",
    "http://[fd00::1]:6385,    http://[fd00::1]:6385/v1/nodes/ns~h?f=a%20b",
  })
  void takesTheFormsInWhichPeopleWriteIt(String endpoint, String url) {
    assertThat(Endpoint.parse(endpoint).url(CALL)).hasToString(url);
  }

  @Test
  void keepsTheSlash_ofTheVersionDocument() {
    assertThat(Endpoint.parse("http://h").url(ApiCall.of("GET", Routes.VERSIONS).build()))
        .hasToString("http://h/v1/");
  }

  @Test
  void doesNotLetANameChangeThePath() {
    ApiCall call = ApiCall.of("GET", Routes.CONDUCTOR, "host:80/../x?y").build();

    assertThat(Endpoint.parse("http://h").url(call))
        .hasToString("http://h/v1/conductors/host:80%2F..%2Fx%3Fy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void refusesANameThatWouldNameSomethingElse(String name) {
    assertThatThrownBy(() -> ApiCall.of("DELETE", Routes.PORT, name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/v1/ports/{port}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ironic:6385", "ftp://h", "http://u:hush@h", "http://h?x=hush", "http://h#f"})
  void refuses_whatIsNoEndpoint(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Ironic endpoint");
  }

  @Test
  void doesNotRepeatACredential() {
    assertThatThrownBy(() -> Endpoint.parse("http://u:hush@h"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush").contains("auth"));
  }
}

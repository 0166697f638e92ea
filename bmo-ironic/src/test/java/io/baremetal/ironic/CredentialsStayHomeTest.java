package io.baremetal.ironic;

import static io.baremetal.ironic.IronicStub.UUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeQuery;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that would like to have our credentials somewhere else, or again and again. */
final class CredentialsStayHomeTest {

  private static final IronicAuth AUTH = IronicAuth.basic("u", "hush");
  private static final String PAGE =
      "{\"nodes\":[{\"uuid\":\"a\"}],\"next\":\"http://%s/v1/nodes?marker=a\"}";

  private final IronicStub ironic = new IronicStub();
  private final IronicStub stranger = new IronicStub();

  CredentialsStayHomeTest() throws IOException {
    ironic.versions("1.1", "1.115");
    stranger.answer(200, "{\"nodes\":[]}");
  }

  @AfterEach
  void close() {
    ironic.close();
    stranger.close();
  }

  static Stream<Arguments> redirects() {
    List<String> places =
        List.of("http://%s/v1/nodes", "https://%s/v1/nodes", "//%s/v1/nodes", "http://u:p@%s/");
    return Stream.of(301, 302, 303, 307, 308)
        .flatMap(status -> places.stream().map(place -> Arguments.of(status, place)));
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void goNowhereElse_whateverTheRedirect(int status, String place) {
    redirect(status, place.formatted(stranger.host()));
    ironic.answer(200, "{\"nodes\":[]}");
    try (IronicClient client = ironic.client().auth(AUTH).httpClient(new OkHttpClient()).build()) {
      assertThatThrownBy(() -> client.nodes().list(NodeQuery.all()).toList())
          .isInstanceOf(IronicApiException.class)
          .hasMessageContaining(Integer.toString(status))
          .hasMessageContaining("redirect");
    }

    assertThat(stranger.requests()).isEmpty();
    assertThat(ironic.requests()).hasSize(2);
  }

  private void redirect(int status, String location) {
    ironic.answer(new MockResponse.Builder().code(status).addHeader("Location", location).build());
  }

  @Test
  void areNotSentTwice_whenTheServerRedirectsToItself() {
    redirect(307, "/v1/elsewhere");
    ironic.answer(202, "");
    try (IronicClient client = ironic.client().auth(AUTH).build()) {
      assertThatThrownBy(
              () ->
                  client
                      .nodes()
                      .on(NodeRef.of(UUID))
                      .states()
                      .provision(ProvisionRequest.of(ProvisionVerb.DELETED)))
          .isInstanceOf(IronicApiException.class);
    }

    assertThat(ironic.requests()).hasSize(2);
  }

  @Test
  void goNowhereElse_whenTheNextPageIsSaidToBeThere() {
    ironic.answer(200, PAGE.formatted(stranger.host())).answer(200, "{\"nodes\":[]}");
    try (IronicClient client = ironic.client().auth(AUTH).build()) {
      assertThat(client.nodes().list(NodeQuery.all())).hasSize(1);
    }

    assertThat(stranger.requests()).isEmpty();
  }

  @Test
  void areRenewedInTheMiddleOfAList() {
    Deque<String> passwords = new ArrayDeque<>(List.of("old", "old", "new", "new"));
    ironic
        .answer(200, PAGE.formatted(ironic.host()))
        .answer(401, "{}")
        .answer(200, "{\"nodes\":[{\"uuid\":\"b\"}]}");
    IronicAuth rotating = IronicAuth.basic(() -> new BasicCredentials("u", passwords.pop()));
    try (IronicClient client = ironic.client().auth(rotating).build()) {
      assertThat(client.nodes().list(NodeQuery.all()))
          .extracting(Node::uuid)
          .containsExactly("a", "b");
    }

    assertThat(ironic.requests())
        .containsExactly(
            "GET /v1/", "GET /v1/nodes", "GET /v1/nodes?marker=a", "GET /v1/nodes?marker=a");
  }

  @Test
  void areShownOnce_whenTheServerRefusesThemForEver() {
    for (int i = 0; i < 5; i++) {
      ironic.answer(401, "{\"error\":{\"message\":\"no: hush\",\"code\":401}}");
    }
    try (IronicClient client = ironic.client().auth(AUTH).retry(RetryPolicy.standard()).build()) {
      assertThatThrownBy(() -> client.drivers().list())
          .isInstanceOf(UnauthorizedException.class)
          .hasMessageNotContaining("dTpodXNo");
    }

    assertThat(ironic.requests()).containsExactly("GET /v1/", "GET /v1/drivers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tok\nX-Evil: 1", "tok\r\n\r\nGET /", "t\u00f6k", "tok\u0000"})
  void areNotTold_whenNoHeaderCanCarryThem(String token) {
    try (IronicClient client =
        ironic.client().auth(IronicAuth.keystoneToken(() -> token)).build()) {
      assertThatThrownBy(() -> client.drivers().list())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("X-Auth-Token")
          .hasMessageNotContaining("tok")
          .hasMessageNotContaining("Evil");
    }

    assertThat(ironic.requests()).containsExactly("GET /v1/");
  }

  @Test
  void mayHaveALineBreakBehindThem_asFilesDo() {
    ironic.answer(200, "{\"drivers\":[]}");
    try (IronicClient client =
        ironic.client().auth(IronicAuth.keystoneToken(() -> "tok\n")).build()) {
      client.drivers().list();
    }

    ironic.request();
    assertThat(ironic.request().getHeaders().get("X-Auth-Token")).isEqualTo("tok");
  }
}

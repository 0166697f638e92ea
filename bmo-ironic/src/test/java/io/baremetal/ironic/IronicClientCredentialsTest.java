package io.baremetal.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.ironic.config.BasicCredentials;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.error.UnexpectedStatusException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IronicClientCredentialsTest {

  private final IronicStub ironic = new IronicStub();

  IronicClientCredentialsTest() throws IOException {
    ironic.versions("1.1", "1.115");
  }

  @AfterEach
  void close() {
    ironic.close();
  }

  private void listDrivers(IronicAuth auth) {
    try (IronicClient client = ironic.client().auth(auth).build()) {
      client.drivers().list();
    }
  }

  @Test
  void sendsCredentialsUnasked_butNotToTheOpenDocument() {
    ironic.answer(200, "{\"drivers\":[]}");

    listDrivers(IronicAuth.basic("admin", "sésame"));

    assertThat(ironic.request().getHeaders().get("Authorization")).isNull();
    assertThat(ironic.request().getHeaders().get("Authorization"))
        .isEqualTo("Basic YWRtaW46c8Opc2FtZQ==");
  }

  @Test
  void asksForCredentialsEachTime_soThatTheyMayRotate() {
    ironic.answer(200, "{\"drivers\":[]}").answer(200, "{\"drivers\":[]}");
    Deque<String> passwords = new ArrayDeque<>(List.of("one", "two"));
    IronicAuth auth = IronicAuth.basic(() -> new BasicCredentials("u", passwords.remove()));

    try (IronicClient client = ironic.client().auth(auth).build()) {
      client.drivers().list();
      client.drivers().list();
    }

    ironic.request();
    assertThat(ironic.request().getHeaders().get("Authorization")).isEqualTo("Basic dTpvbmU=");
    assertThat(ironic.request().getHeaders().get("Authorization")).isEqualTo("Basic dTp0d28=");
  }

  @Test
  void sendsTokens_inTheirHeaders() {
    ironic.answer(200, "{\"drivers\":[]}").versions("1.1", "1.115").answer(200, "{\"drivers\":[]}");

    listDrivers(IronicAuth.bearer(() -> "abc"));
    listDrivers(IronicAuth.keystoneToken(() -> "def"));

    ironic.request();
    assertThat(ironic.request().getHeaders().get("Authorization")).isEqualTo("Bearer abc");
    ironic.request();
    RecordedRequest keystone = ironic.request();
    assertThat(keystone.getHeaders().get("X-Auth-Token")).isEqualTo("def");
    assertThat(keystone.getHeaders().get("Authorization")).isNull();
  }

  @Test
  void saysWhatIronicSaid_whenTheCredentialsAreWrong() {
    ironic.answer(401, "{\"error\":{\"message\":\"Incorrect username or password\",\"code\":401}}");

    assertThatThrownBy(() -> listDrivers(IronicAuth.basic("u", "hush")))
        .isInstanceOf(UnauthorizedException.class)
        .hasMessageContaining("Incorrect username or password")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("hush"));
  }

  @Test
  void doesNotFollowARedirect_evenWithAClientThatWould() throws IOException {
    AtomicInteger strangers = new AtomicInteger();
    try (IronicStub elsewhere = new IronicStub()) {
      elsewhere.answer(200, "{\"drivers\":[]}");
      ironic.answer(
          new MockResponse.Builder()
              .code(307)
              .addHeader("Location", "http://" + elsewhere.host() + "/v1/drivers")
              .build());
      OkHttpClient given = new OkHttpClient.Builder().followRedirects(true).build();
      try (IronicClient client =
          ironic.client().httpClient(given).auth(IronicAuth.basic("u", "p")).build()) {
        assertThatThrownBy(() -> client.drivers().list())
            .isInstanceOf(UnexpectedStatusException.class)
            .hasMessageContaining("307");
      }
      strangers.set(elsewhere.requests().size());
    }

    assertThat(strangers).hasValue(0);
  }

  @Test
  void showsNoSecret_whenPrinted() {
    assertThat(new BasicCredentials("u", "hush")).hasToString("u:******");
    assertThat(IronicAuth.basic("u", "hush").header().orElseThrow().toString())
        .isEqualTo("Authorization: ******");
  }
}

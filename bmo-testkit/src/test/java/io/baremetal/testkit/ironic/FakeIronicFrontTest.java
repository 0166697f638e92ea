package io.baremetal.testkit.ironic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baremetal.testkit.fault.Fault;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.contract.IronicWire;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** The ways in, the journal, and what can go wrong on the way. */
class FakeIronicFrontTest extends FakeIronicFixture {

  private static final String PROVISION = "PUT /nodes/{node}/states/provision manage";

  @Test
  void answersThroughAnInterceptor_withoutASocket() throws IOException {
    OkHttpClient client = new OkHttpClient.Builder().addInterceptor(ironic().interceptor()).build();

    assertThat(get(client, "http://ironic.test:6385/v1/nodes/" + NAME)).contains(NAME);
    assertThat(get(client, "http://ironic.test:6385/")).contains("http://ironic.test:6385/v1/");
    Request put =
        new Request.Builder()
            .url("http://ironic.test/v1/nodes/" + NAME + "/states/provision")
            .header("X-OpenStack-Ironic-API-Version", "1.89")
            .put(RequestBody.create("{\"target\":\"manage\"}", MediaType.get("application/json")))
            .build();
    try (Response response = client.newCall(put).execute()) {
      assertThat(response.code()).isEqualTo(202);
    }
    until("manageable");
  }

  @Test
  void answersThroughASocket() throws IOException {
    try (FakeIronic open = ironic()) {
      String url = open.listen().toString();

      assertThat(url).startsWith("http://127.0.0.1:");
      assertThat(get(new OkHttpClient(), url + "/v1/nodes/" + NAME)).contains(NAME).contains(url);
    }
  }

  @Test
  void worksInRealTime() throws InterruptedException {
    try (FakeIronic quick = FakeIronic.start()) {
      IronicWire wire = IronicWire.to(request -> (FakeReply.Complete) quick.handle(request));
      wire.post("/v1/nodes", "{'name':'n','driver':'fake-hardware'}");
      wire.put("/v1/nodes/n/states/provision", "{'target':'manage'}");

      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
      while (!quick.node("n").is("manageable") && System.nanoTime() < end) {
        Thread.onSpinWait();
      }

      assertThat(quick.node("n").provisionState()).isEqualTo("manageable");
    }
  }

  @Test
  void asksForUserAndPassword_exceptAtTheRoot() throws IOException {
    FakeIronic closed = FakeIronic.builder().time(time).basicAuth("user", "hush").build();
    OkHttpClient client = new OkHttpClient.Builder().addInterceptor(closed.interceptor()).build();
    Request.Builder nodes = new Request.Builder().url("http://ironic.test/v1/nodes");

    try (Response response = client.newCall(nodes.build()).execute()) {
      assertThat(response.code()).isEqualTo(401);
      assertThat(response.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Baremetal API\"");
      assertThat(response.body().string()).contains("\"code\":401");
    }
    nodes.header("Authorization", Credentials.basic("user", "hush"));
    try (Response response = client.newCall(nodes.build()).execute()) {
      assertThat(response.code()).isEqualTo(200);
    }
    nodes.header("Authorization", "Bearer hush");
    try (Response response = client.newCall(nodes.build()).execute()) {
      assertThat(response.code()).isEqualTo(400);
    }
    assertThat(get(client, "http://ironic.test/v1")).contains("min_version");
    assertThat(closed.calls().all().toString()).doesNotContain("hush");
  }

  @Test
  void remembersWhatItWasAsked() {
    ironic().calls().clear();
    manage();
    wire().get(NODE);
    wire().get(NODE + "/bios/x");
    wire().put(NODE + "/states/power", "{'target':'power on'}");

    assertThat(ironic().calls().story())
        .containsExactly(PROVISION, "PUT /nodes/{node}/states/power power on");
    assertThat(ironic().calls().count("GET /nodes/{node}")).isEqualTo(1);
    assertThat(ironic().calls().count("GET /nodes/{node}/bios/{setting}")).isEqualTo(1);
    assertThat(ironic().calls().total()).isEqualTo(4);
    assertThat(ironic().calls().mutating().get(0).body().path("target").asText())
        .isEqualTo("manage");
  }

  @Test
  void failsOnce_whenToldTo() {
    ironic().failNext(PROVISION, IronicFaults.locked());

    IronicWire.Answer first = wire().put(NODE + "/states/provision", "{'target':'manage'}");
    assertThat(first.status()).isEqualTo(409);
    assertThat(first.error()).contains("is locked by host");
    assertThat(ironic().calls().count(PROVISION)).isZero();

    manage();
    assertThat(ironic().calls().count(PROVISION)).isEqualTo(1);
  }

  @Test
  void losesAnAnswerAfterItTookEffect() {
    OkHttpClient client = new OkHttpClient.Builder().addInterceptor(ironic().interceptor()).build();
    ironic().failNext("DELETE /nodes/{node}", Fault.lostReply());
    Request delete =
        new Request.Builder().url("http://ironic.test/nodes/" + node().uuid()).delete().build();

    assertThatThrownBy(() -> client.newCall(delete).execute()).isInstanceOf(SocketException.class);

    assertThat(ironic().nodes()).isEmpty();
    assertThat(ironic().calls().count("DELETE /nodes/{node}")).isEqualTo(1);
  }

  @Test
  void timesOut_whenAnAnswerIsDelayedTooLong() {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ofSeconds(30))
            .addInterceptor(ironic().interceptor())
            .build();
    ironic().failNext("GET /nodes", Fault.delay(Duration.ofMinutes(1)));

    assertThatThrownBy(() -> get(client, "http://ironic.test/v1/nodes"))
        .isInstanceOf(SocketTimeoutException.class);
  }

  private static String get(OkHttpClient client, String url) throws IOException {
    Request request =
        new Request.Builder().url(url).header("X-OpenStack-Ironic-API-Version", "1.89").build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }
}

package io.baremetal.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FakeHttpServerTest {

  private final OkHttpClient client =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final FakeHttpServer server = FakeHttpServer.start(this::answer);

  private FakeReply answer(FakeRequest request) {
    return switch (request.path()) {
      case "/echo" ->
          FakeReply.text(201, request.method() + request.query("q").orElse("") + request.bodyText())
              .withHeader("X-Agent", request.header("user-agent").orElse(""));
      case "/stream" -> FakeReply.stream("application/json", this::threeMessages);
      case "/endless" -> FakeReply.stream("application/json", this::oneMessage);
      case "/bug" -> throw new IllegalStateException("broken on purpose");
      default -> FakeReply.lost();
    };
  }

  private PushSource.Subscription threeMessages(PushSink sink) {
    List.of("1", "2", "3").forEach(sink::next);
    sink.end();
    return cancelled::countDown;
  }

  private PushSource.Subscription oneMessage(PushSink sink) {
    sink.next("first");
    return cancelled::countDown;
  }

  @AfterEach
  void stop() {
    server.close();
    client.dispatcher().executorService().shutdown();
  }

  private Response send(Request.Builder request, String target) throws IOException {
    return client.newCall(request.url(server.url() + target).build()).execute();
  }

  @Test
  void answersWithStatusHeadersAndBody_whenReplyIsComplete() throws IOException {
    Request.Builder post =
        new Request.Builder().header("User-Agent", "me").post(RequestBody.create("body", null));
    try (Response response = send(post, "/echo?q=a%20b")) {
      assertThat(response.code()).isEqualTo(201);
      assertThat(response.header("X-Agent")).isEqualTo("me");
      assertThat(response.body().string()).isEqualTo("POSTa bbody");
    }
  }

  @Test
  void sendsOneLineAMessage_whenReplyIsStreamed() throws Exception {
    try (Response response = send(new Request.Builder(), "/stream")) {
      assertThat(response.body().string()).isEqualTo("1\n2\n3\n");
    }
    assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
    try (Response next = send(new Request.Builder(), "/echo?q=same")) {
      assertThat(next.body().string()).as("on the same connection").isEqualTo("GETsame");
    }
  }

  @Test
  void breaksOpenStreams_whenServerCloses() throws IOException {
    try (Response response = send(new Request.Builder(), "/endless")) {
      assertThat(response.body().source().readUtf8Line()).isEqualTo("first");
      server.close();
      assertThatThrownBy(() -> response.body().source().readUtf8Line())
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void closesQuietly_whenAHandlerIsStillAtWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    FakeHttpServer busy = FakeHttpServer.start(request -> lateAnswer(begun, released));
    client
        .newCall(new Request.Builder().url(busy.url() + "/").build())
        .enqueue(new NobodyListens());
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

    assertThatCode(busy::close).doesNotThrowAnyException();
    assertThatCode(busy::close).as("again").doesNotThrowAnyException();
    released.countDown();
  }

  private static FakeReply lateAnswer(CountDownLatch begun, CountDownLatch released) {
    begun.countDown();
    try {
      assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return FakeReply.empty(204);
  }

  private static final class NobodyListens implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {}

    @Override
    public void onResponse(Call call, Response response) {
      response.close();
    }
  }

  @Test
  void breaksTheConnection_whenReplyIsLost() {
    assertThatThrownBy(() -> send(new Request.Builder(), "/nowhere"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void showsTheBugOfTheFake_whenHandlerThrows() throws IOException {
    try (Response response = send(new Request.Builder(), "/bug")) {
      assertThat(response.code()).isEqualTo(500);
      assertThat(response.body().string()).contains("GET /bug", "broken on purpose");
    }
  }

  @Test
  void sendsTextFrames_whenClientUpgradesToWebSocket() throws InterruptedException {
    BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    client.newWebSocket(
        new Request.Builder().url(server.url() + "/stream").build(),
        new WebSocketListener() {
          @Override
          public void onMessage(WebSocket webSocket, String text) {
            seen.add(text);
          }

          @Override
          public void onClosing(WebSocket webSocket, int code, String reason) {
            seen.add("closed " + code);
            webSocket.close(code, null);
          }
        });
    for (String expected : List.of("1", "2", "3", "closed 1000")) {
      assertThat(seen.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }
    assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void sendsTheLengthWithoutTheBody_whenAskedByHead() throws IOException {
    try (Response response = send(new Request.Builder().head(), "/echo?q=1")) {
      assertThat(response.header("Content-Length")).isEqualTo("5");
    }
    try (Response next = send(new Request.Builder(), "/echo?q=1")) {
      assertThat(next.body().string()).isEqualTo("GET1");
    }
  }

  @Test
  void speaksHttps_whenItHasACertificate() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(own.certificate())
            .build();
    OkHttpClient trusting =
        client.newBuilder().sslSocketFactory(tls.sslSocketFactory(), tls.trustManager()).build();
    try (FakeHttpServer secured = FakeHttpServer.start(this::answer, tls)) {
      assertThat(secured.url().getScheme()).isEqualTo("https");
      Request request = new Request.Builder().url(secured.url() + "/echo?q=1").build();
      try (Response response = trusting.newCall(request).execute()) {
        assertThat(response.body().string()).isEqualTo("GET1");
      }
    }
  }
}

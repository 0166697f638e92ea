package io.baremetal.ironic.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The last link: the network. */
final class OkHttpExchange implements Exchange {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final long LONGEST_REFUSAL = 64 * 1024L;

  private final OkHttpClient http;
  private final Endpoint endpoint;

  OkHttpExchange(OkHttpClient http, Endpoint endpoint) {
    this.http = http;
    this.endpoint = endpoint;
  }

  @Override
  public Answer send(Outgoing outgoing) throws IOException {
    if (Thread.currentThread().isInterrupted() || outgoing.scope().isGivenUp()) {
      throw new InterruptedIOException("given up before sending");
    }
    Call call = http.newCall(request(outgoing));
    CallScope.Entry entry = outgoing.scope().enter(call::cancel);
    try (Response response = call.execute()) {
      return answer(response);
    } finally {
      entry.leave();
    }
  }

  private Request request(Outgoing outgoing) {
    ApiCall call = outgoing.call();
    Request.Builder request =
        new Request.Builder()
            .url(endpoint.url(call))
            .method(call.method(), body(call))
            .header("Accept", "application/json")
            .header("User-Agent", "bmo-ironic");
    outgoing.headers().forEach(request::header);
    return request.build();
  }

  private static @Nullable RequestBody body(ApiCall call) {
    if (call.body().isPresent()) {
      return RequestBody.create(Json.write(call.body().get()), JSON);
    }
    boolean needsOne = !call.isRead() && !call.method().equals("DELETE");
    return needsOne ? RequestBody.create(new byte[0], null) : null;
  }

  private static Answer answer(Response response) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : response.headers().names()) {
      headers.put(name, String.valueOf(response.header(name)));
    }
    return new Answer(response.code(), headers, read(response));
  }

  private static byte[] read(Response response) throws IOException {
    return response.isSuccessful()
        ? response.body().bytes()
        : response.peekBody(LONGEST_REFUSAL).bytes();
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.IronicProtocolException;
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
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The last link: the network. */
final class OkHttpExchange implements Exchange {

  private static final MediaType JSON = MediaType.get("application/json");

  /** Of a refusal no more is read. */
  static final long LONGEST_REFUSAL = 64 * 1024L;

  static final String USER_AGENT = "bmo-ironic";

  private final OkHttpClient http;
  private final Endpoint endpoint;
  private final long largest;

  /**
   * The network.
   *
   * @param largest no longer answer is read, in bytes
   */
  OkHttpExchange(OkHttpClient http, Endpoint endpoint, long largest) {
    this.http = http;
    this.endpoint = endpoint;
    this.largest = largest;
  }

  @Override
  public Answer send(Outgoing outgoing) throws IOException {
    if (Thread.currentThread().isInterrupted() || outgoing.scope().isGivenUp()) {
      throw new InterruptedIOException("given up before sending");
    }
    Call call = http.newCall(request(outgoing));
    SendProgress progress = new SendProgress();
    call.addEventListener(progress);
    CallScope.Entry entry = outgoing.scope().enter(call::cancel);
    try (Response response = call.execute()) {
      return answer(outgoing.call(), response);
    } catch (IOException e) {
      throw progress.explain(e);
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
            .header("User-Agent", USER_AGENT);
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

  private Answer answer(ApiCall call, Response response) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : response.headers().names()) {
      headers.put(name, String.valueOf(response.header(name)));
    }
    return new Answer(response.code(), headers, read(call, response));
  }

  private byte[] read(ApiCall call, Response response) throws IOException {
    if (!response.isSuccessful()) {
      return response.peekBody(LONGEST_REFUSAL).bytes();
    }
    ResponseBody body = response.body();
    if (body.contentLength() > largest || body.source().request(largest + 1)) {
      throw tooLong(call, largest);
    }
    return body.source().readByteArray();
  }

  static IronicProtocolException tooLong(ApiCall call, long largest) {
    return new IronicProtocolException(
        "The answer to "
            + call
            + " is longer than "
            + largest
            + " bytes; ask for less, or allow longer answers");
  }
}

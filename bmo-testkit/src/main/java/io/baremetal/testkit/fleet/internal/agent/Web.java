package io.baremetal.testkit.fleet.internal.agent;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Where machines download from. Blocking, thread-safe. */
public final class Web {

  private final OkHttpClient http;

  /** Downloads through the given client. */
  public Web(OkHttpClient http) {
    this.http = http;
  }

  /**
   * The first bytes of a file.
   *
   * @param most the length from which on the rest does not matter
   * @return empty if the file cannot be had
   */
  Optional<byte[]> head(String url, int most) {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      if (!response.isSuccessful()) {
        return Optional.empty();
      }
      BufferedSource source = response.body().source();
      boolean longer = source.request(most);
      return Optional.of(
          longer ? source.readByteArray(most) : Arrays.copyOf(source.readByteArray(), most));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package io.baremetal.testkit.fleet.internal.agent;

import io.baremetal.testkit.fleet.model.Installation;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import okio.HashingSource;
import okio.Okio;
import okio.Source;

/** Where machines download from. Blocking, thread-safe. */
public final class Web {

  private static final int SHA256_DIGITS = 64;
  private static final int SHA512_DIGITS = 128;

  private final OkHttpClient http;
  private final Images images;

  /** Whether agents look at the images that they are told to write. */
  public enum Images {
    /** They download them and compare the checksum. */
    VERIFIED,
    /** They believe what Ironic says about them. */
    BELIEVED
  }

  /** Downloads through the given client. */
  public Web(OkHttpClient http, Images images) {
    this.http = http;
    this.images = images;
  }

  /**
   * The first bytes of a file.
   *
   * @param most the length from which on the rest does not matter
   * @return empty if the file cannot be had
   */
  public Optional<byte[]> head(String url, int most) {
    try (Response response = get(url)) {
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

  /** Why an image cannot be written; empty if it can. */
  Optional<String> problemOf(Installation wanted) {
    if (images == Images.BELIEVED) {
      return Optional.empty();
    }
    try (Response response = get(wanted.image())) {
      if (!response.isSuccessful()) {
        return Optional.of(
            "Image " + wanted.image() + " cannot be downloaded: HTTP " + response.code());
      }
      String algorithm = wanted.checksumAlgorithm().orElseGet(() -> byLength(wanted.checksum()));
      String found = digest(algorithm, response.body().source());
      return wanted
          .checksum()
          .filter(expected -> !expected.equalsIgnoreCase(found))
          .map(
              expected ->
                  "Image %s has the %s checksum %s; expected was %s"
                      .formatted(wanted.image(), algorithm, found, expected));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("Image " + wanted.image() + " cannot be downloaded: " + e.getMessage());
    }
  }

  /** The algorithm of a checksum that comes without. */
  private static String byLength(Optional<String> checksum) {
    return switch (checksum.orElse("").length()) {
      case SHA256_DIGITS -> "sha256";
      case SHA512_DIGITS -> "sha512";
      default -> "md5";
    };
  }

  private Response get(String url) throws IOException {
    return http.newCall(new Request.Builder().url(url).build()).execute();
  }

  private static String digest(String algorithm, Source content) throws IOException {
    try (HashingSource hashing = hashing(algorithm, content);
        BufferedSource all = Okio.buffer(hashing)) {
      all.readAll(Okio.blackhole());
      return hashing.hash().hex();
    }
  }

  private static HashingSource hashing(String algorithm, Source content) {
    return switch (algorithm.toLowerCase(Locale.ROOT)) {
      case "md5" -> HashingSource.md5(content);
      case "sha256" -> HashingSource.sha256(content);
      case "sha512" -> HashingSource.sha512(content);
      default -> throw new IllegalArgumentException("unknown checksum algorithm " + algorithm);
    };
  }
}

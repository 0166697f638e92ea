package io.baremetal.testkit.ironic.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What can be downloaded in the simulated world: images with their digests, and checksum files. No
 * connection is ever made. Thread-safe.
 *
 * <p>By default every URL exists, so that tests which are not about images need not mention any.
 * The first call of {@link #only} or {@link #nothingElse} ends that. A URL that was {@link #put}
 * always exists, and then checksums are compared.
 */
public final class Images {

  private final Map<String, String> digests = new ConcurrentHashMap<>();
  private final Map<String, String> files = new ConcurrentHashMap<>();
  private final List<String> prefixes = new CopyOnWriteArrayList<>(List.of(""));

  /**
   * An image, with the digest that a download would have.
   *
   * @param digest hexadecimal; its length says which algorithm (32 md5, 64 sha256, 128 sha512)
   */
  public Images put(String url, String digest) {
    digests.put(url, digest);
    return this;
  }

  /**
   * A text file, such as a list of checksums: {@code d41d8cd9… image.qcow2} per line, or one bare
   * checksum.
   */
  public Images putFile(String url, String text) {
    files.put(url, text);
    return this;
  }

  /** From now on, of URLs that were not put here, only those with this beginning exist. */
  public Images only(String prefix) {
    prefixes.remove("");
    prefixes.add(prefix);
    return this;
  }

  /** From now on nothing exists but what was put here. */
  public Images nothingElse() {
    prefixes.clear();
    return this;
  }

  /** Whether there is something to download at this URL. */
  public boolean exists(String url) {
    return digests.containsKey(url)
        || files.containsKey(url)
        || prefixes.stream().anyMatch(url::startsWith);
  }

  /** The digest of an image, if it was given. */
  public Optional<String> digest(String url) {
    return Optional.ofNullable(digests.get(url));
  }

  /** The text of a file, if it was given. */
  public Optional<String> file(String url) {
    return Optional.ofNullable(files.get(url));
  }
}

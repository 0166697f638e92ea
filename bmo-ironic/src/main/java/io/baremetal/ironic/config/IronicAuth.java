package io.baremetal.ironic.config;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves to Ironic who is calling.
 *
 * <p>Asked before every request, from any thread, so an implementation may fetch, cache and renew.
 * What it returns goes to the configured endpoint only, never to where a redirect points, and never
 * into a log.
 */
@FunctionalInterface
public interface IronicAuth {

  /** The header that authenticates the next request; empty sends none. */
  Optional<AuthHeader> header();

  /**
   * Told that the server answered 401 to a request with this header. Credentials that were replaced
   * in the meantime, or can be, are worth a second attempt; one is made.
   *
   * @return whether {@link #header()} gives another header now; by default it is asked and compared
   */
  default boolean renew(AuthHeader refused) {
    return header().filter(now -> !now.equals(refused)).isPresent();
  }

  /** No credentials; for an Ironic that is reached over a trusted network or through a proxy. */
  static IronicAuth none() {
    return Optional::empty;
  }

  /** HTTP basic authentication, sent with the first request and every other. */
  static IronicAuth basic(String username, String password) {
    BasicCredentials credentials = new BasicCredentials(username, password);
    return basic(() -> credentials);
  }

  /** HTTP basic authentication with credentials that may change, such as mounted files. */
  static IronicAuth basic(Supplier<BasicCredentials> credentials) {
    return () -> {
      BasicCredentials now = credentials.get();
      byte[] pair = (now.username() + ":" + now.password()).getBytes(StandardCharsets.UTF_8);
      return Optional.of(
          new AuthHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair)));
    };
  }

  /**
   * A bearer token that may change; for an authenticating proxy in front of Ironic. A line break
   * behind it, as files have it, does no harm.
   */
  static IronicAuth bearer(Supplier<String> token) {
    return () -> Optional.of(new AuthHeader("Authorization", "Bearer " + token.get().strip()));
  }

  /**
   * A token of Keystone's kind that may change; obtaining and renewing it is the supplier's work. A
   * server without authentication takes any text, as old instructions have it ({@code
   * OS_TOKEN=fake-token}).
   */
  static IronicAuth keystoneToken(Supplier<String> token) {
    return () -> Optional.of(new AuthHeader("X-Auth-Token", token.get().strip()));
  }
}

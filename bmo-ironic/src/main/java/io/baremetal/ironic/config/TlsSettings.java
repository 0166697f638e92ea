package io.baremetal.ironic.config;

import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/**
 * How an https endpoint is trusted, and how this client shows who it is. Suppliers are asked before
 * each handshake, so rotated files are picked up with the next connection.
 */
@Value.Immutable
@RequestStyle
public interface TlsSettings {

  /** Whether the server's certificate is looked at. */
  enum Verification {
    /** It must be valid, trusted and made out to the endpoint's host. */
    FULL,
    /** Anyone may answer. For laboratories: whoever is in between reads the credentials. */
    NONE
  }

  /**
   * PEM text with the certificates to trust, <em>in place of</em> those that the system trusts;
   * empty trusts the system's.
   */
  Optional<Supplier<String>> trustedCertificates();

  /** The client's certificate and key, for endpoints that ask for one. */
  @Value.Redacted
  Optional<Supplier<PemKeyPair>> clientKey();

  /** Whether the server's certificate is looked at; FULL by default. */
  @Value.Default
  default Verification verification() {
    return Verification.FULL;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link TlsSettings}. Not thread-safe. */
  final class Builder extends ImmutableTlsSettings.Builder {
    Builder() {}
  }
}

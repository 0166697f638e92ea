package io.baremetal.ironic.cloud;

import io.baremetal.ironic.config.PemKeyPair;
import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The settings that are about certificates. Files are read anew for each handshake. */
final class CloudTls {

  private CloudTls() {}

  static TlsSettings read(CloudValues values, String home) {
    Optional<Path> authority = values.first("cacert").map(text -> path(text, home));
    Optional<Path> certificate = values.first("cert").map(text -> path(text, home));
    Optional<Path> key = values.first("key").map(text -> path(text, home));
    TlsSettings.Builder tls = TlsSettings.builder();
    authority.ifPresent(file -> tls.trustedCertificates(() -> text(file)));
    if (key.isPresent() && certificate.isEmpty()) {
      throw new IllegalArgumentException("OS_KEY is set, but not OS_CERT, which goes with it");
    }
    // One file may hold both.
    certificate.ifPresent(
        file -> tls.clientKey(() -> new PemKeyPair(text(file), text(key.orElse(file)))));
    if (values.isYes("insecure") || values.isNo("verify")) {
      tls.verification(Verification.NONE);
    }
    return tls.build();
  }

  private static Path path(String text, String home) {
    return Path.of(text.startsWith("~/") ? home + text.substring(1) : text);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read " + file + ", which a setting names", e);
    }
  }
}

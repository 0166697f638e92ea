package io.baremetal.checks.realservers.walk;

import io.baremetal.checks.realservers.RealIronic;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.call.CallListener;
import io.baremetal.ironic.config.IronicAuth;
import io.baremetal.ironic.config.RetryPolicy;
import io.baremetal.ironic.config.TlsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.OkHttpClient;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;

/** Ways to a real Ironic, whatever it asks of its callers. */
public final class IronicAccess {

  private IronicAccess() {}

  /** A client of ours that repeats nothing; the caller closes it. */
  static IronicClient client(RealIronic ironic, CallListener listener) {
    return client(ironic).retry(RetryPolicy.none()).addListener(listener).build();
  }

  /** A client of ours to be built. */
  public static IronicClient.Builder client(RealIronic ironic) {
    IronicClient.Builder client = IronicClient.builder().endpoint(ironic.url().toString());
    ironic
        .login()
        .ifPresent(login -> client.auth(IronicAuth.basic(login.user(), login.password())));
    ironic
        .authority()
        .map(IronicAccess::text)
        .ifPresent(pem -> client.tls(TlsSettings.builder().trustedCertificates(() -> pem).build()));
    return client;
  }

  /** What agents reach it by. */
  static OkHttpClient agents(RealIronic ironic) {
    OkHttpClient.Builder client = new OkHttpClient.Builder();
    ironic
        .authority()
        .map(IronicAccess::text)
        .map(Certificates::decodeCertificatePem)
        .map(trusted -> new HandshakeCertificates.Builder().addTrustedCertificate(trusted).build())
        .ifPresent(tls -> client.sslSocketFactory(tls.sslSocketFactory(), tls.trustManager()));
    return client.build();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

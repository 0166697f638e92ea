package io.baremetal.testkit.fleet.internal.socket;

import io.baremetal.testkit.http.FakeHandler;
import io.baremetal.testkit.http.FakeHttpServer;
import java.util.Optional;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Opens listening sockets on loopback, all of one kind. Thread-safe. */
public final class Doors {

  private final Optional<HeldCertificate> certificate;

  private Doors(Optional<HeldCertificate> certificate) {
    this.certificate = certificate;
  }

  /** Sockets that speak plain HTTP. */
  public static Doors plain() {
    return new Doors(Optional.empty());
  }

  /** Sockets that speak HTTPS, with a certificate that is made now and signed by itself. */
  public static Doors secured() {
    HeldCertificate own =
        new HeldCertificate.Builder()
            .commonName("simulated fleet")
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("localhost")
            .build();
    return new Doors(Optional.of(own));
  }

  /** Opens a socket on a free port; the caller closes it. */
  public FakeHttpServer open(FakeHandler handler) {
    return certificate
        .map(own -> new HandshakeCertificates.Builder().heldCertificate(own).build())
        .map(tls -> FakeHttpServer.start(handler, tls))
        .orElseGet(() -> FakeHttpServer.start(handler));
  }

  /** The certificate in PEM, for clients that want to verify; empty if sockets are plain. */
  public Optional<String> certificate() {
    return certificate.map(HeldCertificate::certificatePem);
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.PemKeyPair;
import io.baremetal.ironic.config.TlsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets of a TLS context that is made anew when certificates or keys changed. Otherwise the JDK
 * would resume sessions, in which no certificate is shown and none is looked at.
 */
final class ReloadingSockets extends SSLSocketFactory {

  private final Reloaded<Material, SSLSocketFactory> current;

  /** What was read last, to tell whether it changed. */
  private record Material(Optional<String> trusted, Optional<PemKeyPair> shown) {}

  ReloadingSockets(TlsSettings settings) {
    current =
        new Reloaded<>(
            () ->
                new Material(
                    settings.trustedCertificates().map(Supplier::get),
                    settings.clientKey().map(Supplier::get)),
            material -> TlsSetup.context(settings).getSocketFactory());
  }

  private SSLSocketFactory now() throws SSLHandshakeException {
    try {
      return current.get();
    } catch (RuntimeException e) {
      SSLHandshakeException failure =
          new SSLHandshakeException("certificates or keys cannot be read: " + e.getMessage());
      failure.initCause(e);
      throw failure;
    }
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return now().createSocket(socket, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return now().createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return now().createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return now().createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return now().createSocket(host, port, localHost, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return current.get().getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return current.get().getSupportedCipherSuites();
  }
}

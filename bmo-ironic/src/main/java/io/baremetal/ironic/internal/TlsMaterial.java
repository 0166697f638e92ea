package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.PemKeyPair;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Makes the JDK's own managers of trust and keys from PEM text. */
final class TlsMaterial {

  private static final char[] IN_MEMORY = new char[0];

  private TlsMaterial() {}

  /** Trusts these certificates; those of the system when null. */
  static X509ExtendedTrustManager trust(@Nullable String pem) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(pem == null ? null : trustStore(Pem.certificates(pem)));
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509ExtendedTrustManager trust) {
          return trust;
        }
      }
      throw new IllegalStateException("this Java has no X.509 trust manager");
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "the trusted certificates cannot be used: " + e.getMessage(), e);
    }
  }

  /** Shows this certificate. */
  static X509ExtendedKeyManager keys(PemKeyPair pair) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      X509Certificate[] chain =
          Pem.certificates(pair.certificateChain()).toArray(X509Certificate[]::new);
      store.setKeyEntry("client", Pem.privateKey(pair.privateKey()), IN_MEMORY, chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, IN_MEMORY);
      return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException(
          "the client's certificate and key cannot be used: " + e.getMessage(), e);
    }
  }

  private static KeyStore trustStore(List<X509Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("ca-" + i, certificates.get(i));
    }
    return store;
  }
}

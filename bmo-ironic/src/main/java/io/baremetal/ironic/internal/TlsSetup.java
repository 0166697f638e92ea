package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Puts TLS settings into an HTTP client of our own. */
final class TlsSetup {

  private TlsSetup() {}

  /** Refuses certificates and keys that cannot be used now; later they fail the handshake. */
  static void apply(TlsSettings settings, OkHttpClient.Builder client) {
    X509TrustManager trust = trust(settings);
    trust.getAcceptedIssuers();
    settings.clientKey().ifPresent(pair -> TlsMaterial.keys(pair.get()));
    client.sslSocketFactory(new ReloadingSockets(settings), trust);
    if (settings.verification() == Verification.NONE) {
      client.hostnameVerifier((host, session) -> true);
    }
  }

  /** The same for a client that takes a whole context. */
  static SSLContext context(TlsSettings settings) {
    return context(keys(settings), trust(settings));
  }

  /** A context; without keys no certificate is shown. */
  static SSLContext context(KeyManager @Nullable [] keys, TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  private static KeyManager[] keys(TlsSettings settings) {
    return settings
        .clientKey()
        .map(pair -> new KeyManager[] {new ReloadingKeys(pair)})
        .orElse(new KeyManager[0]);
  }

  private static X509TrustManager trust(TlsSettings settings) {
    if (settings.verification() == Verification.NONE) {
      return new TrustEverything();
    }
    return settings
        .trustedCertificates()
        .<X509TrustManager>map(ReloadingTrust::new)
        .orElseGet(() -> TlsMaterial.trust(null));
  }
}

package io.baremetal.ironic.internal;

import io.baremetal.ironic.config.TlsSettings;
import io.baremetal.ironic.config.TlsSettings.Verification;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/** Puts TLS settings into an HTTP client of our own. */
final class TlsSetup {

  private TlsSetup() {}

  /** Refuses certificates and keys that cannot be used now; later they fail the handshake. */
  static void apply(TlsSettings settings, OkHttpClient.Builder client) {
    X509TrustManager trust = trust(settings);
    trust.getAcceptedIssuers();
    KeyManager[] keys =
        settings
            .clientKey()
            .map(
                pair -> {
                  TlsMaterial.keys(pair.get());
                  return new KeyManager[] {new ReloadingKeys(pair)};
                })
            .orElse(new KeyManager[0]);
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys, new TrustManager[] {trust}, null);
      client.sslSocketFactory(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
    if (settings.verification() == Verification.NONE) {
      client.hostnameVerifier((host, session) -> true);
    }
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

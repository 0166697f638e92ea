package io.baremetal.testkit.cluster.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * A running kube-apiserver with a controller manager, described by a folder that holds its address
 * ({@code server}), the token of an administrator ({@code token}) and its authority ({@code
 * ca.crt}).
 */
final class RealServer implements ApiServerUnderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration STEP = Duration.ofMillis(100);

  private final String url;
  private final OkHttpClient http;

  private RealServer(String url, OkHttpClient http) {
    this.url = url;
    this.http = http;
  }

  static RealServer at(Path folder) {
    try {
      String token = Files.readString(folder.resolve("token")).strip();
      TrustManagerFactory trust = trust(folder.resolve("ca.crt"));
      SSLContext tls = SSLContext.getInstance("TLS");
      tls.init(null, trust.getTrustManagers(), null);
      OkHttpClient http =
          new OkHttpClient.Builder()
              .sslSocketFactory(
                  tls.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0])
              .readTimeout(Duration.ofSeconds(30))
              .addInterceptor(
                  chain ->
                      chain.proceed(
                          chain
                              .request()
                              .newBuilder()
                              .header("Authorization", "Bearer " + token)
                              .build()))
              .build();
      String url = Files.readString(folder.resolve("server")).strip();
      return new RealServer(url.endsWith("/") ? url.substring(0, url.length() - 1) : url, http);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot use the API server described by " + folder, e);
    }
  }

  private static TrustManagerFactory trust(Path authority)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    return trust;
  }

  @Override
  public String url() {
    return url;
  }

  @Override
  public OkHttpClient http() {
    return http;
  }

  @Override
  public void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + PATIENCE);
      }
      LockSupport.parkNanos(STEP.toNanos());
    }
  }
}

package io.baremetal.ironic.internal;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** Makes a client of the JDK's own that does as OkHttp's does. */
final class JdkHttp {

  private JdkHttp() {}

  /** Same trust, same proxy; the client certificate is that of our settings. */
  static HttpClient like(OkHttpClient http, ClientSettings settings) {
    HttpClient.Builder client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .proxy(proxies(http));
    settings
        .tls()
        .map(TlsSetup::context)
        .or(
            () ->
                Optional.ofNullable(http.x509TrustManager())
                    .map(trust -> TlsSetup.context(null, trust)))
        .ifPresent(client::sslContext);
    return client.build();
  }

  private static ProxySelector proxies(OkHttpClient http) {
    Proxy fixed = http.proxy();
    return fixed != null && fixed.address() instanceof InetSocketAddress address
        ? ProxySelector.of(address)
        : http.proxySelector();
  }
}

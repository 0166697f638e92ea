package io.baremetal.checks.realservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.baremetal.testkit.ironic.contract.IronicUnderTest;
import io.baremetal.testkit.ironic.contract.NodeContract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Nodes of the contract, on a real Ironic behind HTTP basic and TLS; and what it wants first. */
@NeedsRealServers(ServerKind.IRONIC)
final class SecureIronicTest extends NodeContract {

  private final RealIronic server;
  private final IronicUnderTest real;

  SecureIronicTest(RealServers servers) {
    server = servers.secureIronic();
    real = new IronicOverHttp(server);
  }

  @Override
  protected IronicUnderTest ironic() {
    return real;
  }

  @Test
  void wantsALogin_butForWhatRamdisksAsk() throws IOException, InterruptedException {
    assertThat(server.url().getScheme()).isEqualTo("https");
    assertThat(statusWithoutLogin("/v1/nodes")).isEqualTo(401);
    assertThat(statusWithoutLogin("/v1")).isEqualTo(200);
    assertThat(statusWithoutLogin("/v1/lookup?addresses=52:54:00:00:00:01")).isEqualTo(404);
  }

  private int statusWithoutLogin(String path) throws IOException, InterruptedException {
    URI uri = server.url().resolve(path);
    HttpResponse<Void> answer =
        server
            .http()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
    return answer.statusCode();
  }
}

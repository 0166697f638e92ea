package io.baremetal.checks.realservers.client;

import io.baremetal.checks.realservers.RealInspector;
import io.baremetal.checks.realservers.walk.IronicAccess;
import io.baremetal.ironic.InspectorClient;
import io.baremetal.ironic.IronicClient;
import io.baremetal.ironic.node.Node;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Real servers, and this in the place of ramdisks. */
final class RealInspectorSite implements InspectorSite {

  private final RealInspector server;
  private final HttpClient http = HttpClient.newHttpClient();

  RealInspectorSite(RealInspector server) {
    this.server = server;
  }

  @Override
  public IronicClient.Builder client() {
    return IronicAccess.client(server.ironic());
  }

  @Override
  public InspectorClient.Builder inspector() {
    return InspectorClient.builder().endpoint(server.url().toString());
  }

  @Override
  public void silence(Node node) {}

  @Override
  public void bootRamdisk(String report) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/continue"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(report))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Inspector refused the report: " + answer.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException("Inspector did not answer the ramdisk", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Inspector took the report", e);
    }
  }
}

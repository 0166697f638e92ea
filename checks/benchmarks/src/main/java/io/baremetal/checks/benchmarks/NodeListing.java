package io.baremetal.checks.benchmarks;

import io.baremetal.testkit.http.FakeHttpServer;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.FakeIronic;
import io.baremetal.testkit.time.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A server on the loopback interface that has one answer to every list: a page of nodes with all
 * fields, rendered once. So its own cost is that of copying bytes.
 */
final class NodeListing implements AutoCloseable {

  private final byte[] page;
  private final FakeReply.Complete versions;
  private final FakeHttpServer server;
  private final int pages;
  private int served;

  private NodeListing(byte[] page, FakeReply.Complete versions, int pages) {
    this.page = page;
    this.versions = versions;
    this.pages = pages;
    this.server = FakeHttpServer.start(this::answer);
  }

  /** A list of as many pages, all alike, with as many nodes on each. */
  static NodeListing of(int nodes, int pages) {
    FakeIronic ironic = FakeIronic.builder().time(TestClock.create()).maxLimit(nodes + 1).build();
    for (int i = 0; i < nodes; i++) {
      ironic.handle(
          FakeRequest.of("POST", "/v1/nodes")
              .withHeader("X-OpenStack-Ironic-API-Version", "1.115")
              .withBody("application/json", node(i)));
    }
    byte[] page = send(ironic, "/v1/nodes?detail=True").body();
    return new NodeListing(page, send(ironic, "/v1/"), pages);
  }

  private static String node(int i) {
    return """
    {"driver":"redfish","name":"rack-%d","resource_class":"large",
     "driver_info":{"redfish_address":"https://192.0.2.7","redfish_system_id":"/redfish/v1/S/%d",
                    "redfish_username":"admin","redfish_password":"secret"},
     "properties":{"cpu_arch":"x86_64","capabilities":"boot_mode:uefi","local_gb":"50"},
     "extra":{"owner":"host-%d"}}
    """
        .formatted(i, i, i);
  }

  private static FakeReply.Complete send(FakeIronic ironic, String target) {
    return (FakeReply.Complete)
        ironic.handle(
            FakeRequest.of("GET", target).withHeader("X-OpenStack-Ironic-API-Version", "1.115"));
  }

  private FakeReply answer(FakeRequest request) {
    return request.path().equals("/v1/nodes") ? nodes() : versions;
  }

  private synchronized FakeReply nodes() {
    served++;
    boolean last = served % pages == 0;
    if (last) {
      return FakeReply.bytes(200, "application/json", page);
    }
    String text = new String(page, StandardCharsets.UTF_8);
    int end = text.lastIndexOf('}');
    String link = ",\"next\":\"" + url() + "/v1/nodes?marker=m" + served + "\"}";
    return FakeReply.bytes(
        200, "application/json", (text.substring(0, end) + link).getBytes(StandardCharsets.UTF_8));
  }

  URI url() {
    return server.url();
  }

  /** The length of a page in bytes. */
  int bytes() {
    return page.length;
  }

  /** How the list is asked for by hand. */
  URI target() {
    return url().resolve("/v1/nodes?detail=True");
  }

  /** What a client sends along. */
  static Map<String, String> headers() {
    return Map.of("X-OpenStack-Ironic-API-Version", "1.115");
  }

  @Override
  public void close() {
    server.close();
  }
}

package io.baremetal.checks.conformance.ironic;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.ironic.CallsRun.Cache;
import java.util.ArrayList;
import java.util.List;

/** What ours may do less of, or with more, than the Go program in one call, but no worse. */
final class StepBounds {

  private final int newest;
  private final JsonNode recorded;
  private final JsonNode own;
  private final List<String> broken = new ArrayList<>();

  private StepBounds(JsonNode input, JsonNode recorded, JsonNode own) {
    this.newest = minor(input.path("ironicMaxVersion").asText("1.110"));
    this.recorded = recorded;
    this.own = own;
  }

  /** A sentence for each limit that ours breaks. */
  static List<String> broken(JsonNode input, JsonNode recorded, JsonNode own, Cache cache) {
    StepBounds bounds = new StepBounds(input, recorded, own);
    bounds.versions();
    bounds.login();
    bounds.reads(cache);
    return bounds.broken;
  }

  /** A warm cache is kept by listings of all nodes, which all hosts share. */
  private void reads(Cache cache) {
    long allowed = countReads(recorded, Cache.COLD);
    long made = countReads(own, cache);
    if (made > allowed) {
      broken.add("reads %d times, recorded %d".formatted(made, allowed));
    }
  }

  private static long countReads(JsonNode step, Cache cache) {
    long reads = 0;
    for (JsonNode exchange : step.path("exchanges")) {
      JsonNode request = exchange.path("request");
      boolean shared = cache == Cache.WARM && request.path("path").asText().equals("/v1/nodes");
      reads += request.path("method").asText().equals("GET") && !shared ? 1 : 0;
    }
    return reads;
  }

  /** Never an older version than the recorded one: all that ours says is valid in that. */
  private void versions() {
    int wanted = version(recorded.at("/exchanges/0"));
    for (JsonNode exchange : own.path("exchanges")) {
      int sent = version(exchange);
      if (sent < wanted || sent > newest) {
        broken.add("speaks API 1.%d, recorded 1.%d of 1.%d".formatted(sent, wanted, newest));
      }
    }
  }

  private void login() {
    String header = "/request/headers/Authorization";
    String wanted = recorded.at("/exchanges/0" + header).asText();
    for (JsonNode exchange : own.path("exchanges")) {
      String sent = exchange.at(header).asText();
      if (recorded.path("exchanges").size() > 0 && !sent.equals(wanted)) {
        broken.add("logs in as \"%s\", recorded \"%s\"".formatted(sent, wanted));
      }
    }
  }

  private static int version(JsonNode exchange) {
    return minor(exchange.at("/request/headers/X-Openstack-Ironic-Api-Version").asText("1.0"));
  }

  private static int minor(String version) {
    return Integer.parseInt(version.substring(version.indexOf('.') + 1));
  }
}

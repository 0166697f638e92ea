package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.internal.MicroversionTable.Kind;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.ramdisk.AgentLookup;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.ramdisk.InspectionReport;
import io.baremetal.ironic.ramdisk.Ramdisk;
import java.util.List;

/** {@link Ramdisk} over HTTP. */
final class HttpRamdisk implements Ramdisk {

  private final ApiCaller caller;

  HttpRamdisk(ApiCaller caller) {
    this.caller = caller;
  }

  @Override
  public AgentLookup lookup(List<String> macAddresses) {
    return lookup(
        ApiCall.of("GET", Routes.LOOKUP).query("addresses", String.join(",", macAddresses)));
  }

  @Override
  public AgentLookup lookup(NodeRef uuid) {
    return lookup(ApiCall.of("GET", Routes.LOOKUP).query("node_uuid", uuid.text()));
  }

  private AgentLookup lookup(ApiCall.Builder call) {
    return AgentLookup.of(caller.object(call.build()));
  }

  @Override
  public void heartbeat(NodeRef node, Heartbeat heartbeat) {
    ObjectNode body = Documents.of(heartbeat);
    caller.run(
        ApiCall.of("POST", Routes.HEARTBEAT, node.text())
            .body(body)
            .needs(MicroversionTable.ofAll(Kind.ARGUMENT, Json.fieldNames(body)))
            .build());
  }

  @Override
  public AgentLookup continueInspection(InspectionReport report) {
    ObjectNode body =
        new JsonWriter()
            .putAll(report.pluginData())
            .put("inventory", (Object) report.inventory())
            .json();
    return AgentLookup.of(
        caller.object(
            ApiCall.of("POST", Routes.CONTINUE_INSPECTION)
                .query("node_uuid", report.node().map(NodeRef::text))
                .body(body)
                .build()));
  }
}

package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.allocation.CreateAllocation;
import io.baremetal.ironic.chassis.CreateChassis;
import io.baremetal.ironic.event.NetworkEvent;
import io.baremetal.ironic.inspectionrule.CreateInspectionRule;
import io.baremetal.ironic.inspectionrule.RuleOperation;
import io.baremetal.ironic.json.JsonValues;
import io.baremetal.ironic.node.AttachVif;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.port.CreatePort;
import io.baremetal.ironic.portgroup.CreatePortGroup;
import io.baremetal.ironic.ramdisk.Heartbeat;
import io.baremetal.ironic.runbook.CreateRunbook;
import io.baremetal.ironic.template.CreateDeployTemplate;
import io.baremetal.ironic.volume.CreateVolumeConnector;
import io.baremetal.ironic.volume.CreateVolumeTarget;
import java.util.List;

/** The JSON of what callers build, as Ironic wants it; {@code NodeDocuments} has that of nodes. */
final class Documents {

  private Documents() {}

  static ObjectNode of(CreatePort port) {
    return new JsonWriter()
        .put("node_uuid", port.nodeUuid())
        .put("address", port.address())
        .put("pxe_enabled", port.pxeEnabled())
        .put("uuid", port.uuid())
        .put("name", port.name())
        .put("portgroup_uuid", port.portGroupUuid())
        .put("physical_network", port.physicalNetwork())
        .unlessEmpty("local_link_connection", port.localLinkConnection())
        .unlessEmpty("extra", port.extra())
        .putAll(port.otherFields())
        .json();
  }

  static ObjectNode of(CreatePortGroup group) {
    return new JsonWriter()
        .put("node_uuid", group.nodeUuid())
        .put("name", group.name())
        .put("address", group.address())
        .put("uuid", group.uuid())
        .put("mode", group.mode())
        .unlessEmpty("properties", group.properties())
        .put("standalone_ports_supported", group.standalonePortsSupported())
        .unlessEmpty("extra", group.extra())
        .putAll(group.otherFields())
        .json();
  }

  static ObjectNode of(CreateVolumeConnector connector) {
    return new JsonWriter()
        .put("node_uuid", connector.nodeUuid())
        .put("type", connector.type())
        .put("connector_id", connector.connectorId())
        .put("uuid", connector.uuid())
        .unlessEmpty("extra", connector.extra())
        .json();
  }

  static ObjectNode of(CreateVolumeTarget target) {
    return new JsonWriter()
        .put("node_uuid", target.nodeUuid())
        .put("volume_type", target.volumeType())
        .put("boot_index", target.bootIndex())
        .put("volume_id", target.volumeId())
        .unlessEmpty("properties", target.properties())
        .put("uuid", target.uuid())
        .unlessEmpty("extra", target.extra())
        .json();
  }

  static ObjectNode of(CreateChassis chassis) {
    return new JsonWriter()
        .put("description", chassis.description())
        .put("uuid", chassis.uuid())
        .unlessEmpty("extra", chassis.extra())
        .json();
  }

  static ObjectNode of(CreateAllocation allocation) {
    return new JsonWriter()
        .put("resource_class", allocation.resourceClass())
        .put("node", allocation.node().map(NodeRef::text))
        .put("name", allocation.name())
        .put("uuid", allocation.uuid())
        .unlessEmpty("traits", allocation.traits())
        .unlessEmpty(
            "candidate_nodes", allocation.candidateNodes().stream().map(NodeRef::text).toList())
        .put("owner", allocation.owner())
        .unlessEmpty("extra", allocation.extra())
        .json();
  }

  static ObjectNode of(CreateDeployTemplate template) {
    return new JsonWriter()
        .put("name", template.name())
        .put("steps", StepDocuments.ofDeployment(template.steps()))
        .put("uuid", template.uuid())
        .unlessEmpty("extra", template.extra())
        .json();
  }

  static ObjectNode of(CreateRunbook runbook) {
    return new JsonWriter()
        .put("name", runbook.name())
        .put("steps", StepDocuments.ofRunbook(runbook.steps()))
        .put("disable_ramdisk", runbook.disableRamdisk())
        .put("public", runbook.isPublic())
        .put("owner", runbook.owner())
        .put("description", runbook.description())
        .put("uuid", runbook.uuid())
        .unlessEmpty("extra", runbook.extra())
        .json();
  }

  static ObjectNode of(CreateInspectionRule rule) {
    JsonWriter json =
        new JsonWriter()
            .put("description", rule.description())
            .put("sensitive", rule.isSensitive())
            .put("uuid", rule.uuid())
            // Without the key Ironic 39 makes the rule and then answers with an error.
            .put("conditions", (Object) operations(rule.conditions()))
            .unlessEmpty("actions", operations(rule.actions()));
    rule.priority().ifPresent(priority -> json.put("priority", priority));
    return json.json();
  }

  static ObjectNode of(NetworkEvent event) {
    return new JsonWriter()
        .put("event", event.event())
        .put("port_id", event.portId())
        .put("mac_address", event.macAddress())
        .put("status", event.status())
        .put("device_id", event.deviceId())
        .put("binding:host_id", event.hostId())
        .put("binding:vnic_type", event.vnicType())
        .json();
  }

  static ObjectNode of(Heartbeat heartbeat) {
    return new JsonWriter()
        .put("callback_url", heartbeat.callbackUrl())
        .put("agent_token", heartbeat.agentToken())
        .put("agent_version", heartbeat.agentVersion())
        .put("agent_verify_ca", heartbeat.agentVerifyCa())
        .put("agent_status", heartbeat.agentStatus())
        .put("agent_status_message", heartbeat.agentStatusMessage())
        .json();
  }

  static ObjectNode of(AttachVif vif) {
    return new JsonWriter()
        .put("id", vif.id())
        .put("port_uuid", vif.portUuid())
        .put("portgroup_uuid", vif.portGroupUuid())
        .putAll(vif.otherFields())
        .json();
  }

  private static List<ObjectNode> operations(List<RuleOperation> operations) {
    return operations.stream()
        .map(
            operation ->
                new JsonWriter()
                    .put("op", operation.op())
                    .put("args", JsonValues.toTree(operation.args()))
                    .put("loop", operation.loop().map(JsonValues::toTree))
                    .put("multiple", operation.multiple())
                    .json())
        .toList();
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.InspectionMode;
import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeInventory;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.InspectedHardware.Completeness;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the hardware of a host found out. Mirrors InspectHardware of metal3's Ironic provisioner. */
final class InspectHost {

  private static final Logger LOG = LoggerFactory.getLogger(InspectHost.class);

  private final HostNode host;
  private final InspectRequest request;

  InspectHost(HostNode host, InspectRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Inspection> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case AVAILABLE -> move(node, ProvisionVerb.MANAGE, Launch.NOT_LAUNCHED);
      case INSPECT_WAIT ->
          request.abort() == AbortWait.FORCED_REBOOT
              ? move(node, ProvisionVerb.ABORT, Launch.LAUNCHED)
              : waiting();
      case INSPECTING -> waiting();
      case INSPECT_FAILED -> afterFailure(node);
      case MANAGEABLE -> request.refresh() == Refresh.REFRESH ? start(node) : collect(node);
      default ->
          throw new ProvisionerException(
              "Host %s cannot be inspected while its node is in state %s"
                  .formatted(host.identity(), NodeFacts.stateName(node)));
    };
  }

  private Step<Inspection> afterFailure(Node node) {
    host.awaitReason(node);
    boolean aborted = node.lastError().filter(error -> error.contains("aborted")).isPresent();
    return aborted || request.onFailure() == OnFailure.RESTART
        ? start(node)
        : Step.refused(host.reason(node).orElse("Inspection failed, but Ironic does not say why"));
  }

  private Step<Inspection> waiting() {
    return Step.inProgress(
        request.mode().equals(InspectionMode.FAST) ? Waits.SHORT : Waits.LONG,
        soFar(Launch.NOT_LAUNCHED));
  }

  private Step<Inspection> move(Node node, ProvisionVerb verb, Launch ifAccepted) {
    Move move = host.move(node, verb);
    Launch launch = move == Move.ACCEPTED ? ifAccepted : Launch.NOT_LAUNCHED;
    return Step.inProgress(move.pause(), soFar(launch));
  }

  private Step<Inspection> start(Node node) {
    String inspectInterface = Bmc.inspectInterface(new Bmc(host).address(), request.mode());
    JsonPatchDiff diff =
        JsonPatch.against(node)
            .set("inspect_interface", inspectInterface)
            .set(
                "properties",
                "capabilities",
                Capabilities.merge(NodeFacts.property(node, "capabilities"), request.bootMode()));
    if (!request.cpuArchitecture().isEmpty()) {
      diff.set("properties", "cpu_arch", request.cpuArchitecture());
    }
    Node patched = host.patch(node, diff.build());
    host.backend().memory().ports().forget(node.uuid());
    host.backend().memory().fresh().forget(node.uuid());
    Move move = host.move(patched, ProvisionVerb.INSPECT);
    return move == Move.ACCEPTED
        ? Step.inProgress(move.pause(), soFar(Launch.LAUNCHED))
            .withEvent(new HostEvent("InspectionStarted", "Hardware inspection started"))
        : Step.inProgress(move.pause(), soFar(Launch.NOT_LAUNCHED));
  }

  private Step<Inspection> collect(Node node) {
    if (host.backend().memory().fresh().contains(node.uuid())) {
      return start(node);
    }
    Optional<NodeInventory> inventory = host.inventory(node);
    if (inventory.isEmpty()) {
      return start(node);
    }
    InspectedHardware found =
        InventoryReader.read(
            inventory.get().json(), host.config().parity(), host.config().accelerators());
    if (found.pluginData() == Completeness.PARTLY_IGNORED) {
      LOG.atWarn()
          .addKeyValue("host", host.identity())
          .addKeyValue("node", node.uuid())
          .log("some plug-in data of the inventory is missing or malformed and was left out");
    }
    return Step.done(
            new Inspection(Launch.NOT_LAUNCHED, Optional.of(found.details()), found.accelerators()))
        .withEvent(new HostEvent("InspectionComplete", "Hardware inspection completed"));
  }

  private static Inspection soFar(Launch launch) {
    return new Inspection(launch, Optional.empty(), List.of());
  }
}

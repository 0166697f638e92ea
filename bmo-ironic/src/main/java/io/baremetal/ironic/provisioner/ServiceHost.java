package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.ServiceRequest;
import io.baremetal.api.provisioner.ServiceRequest.FirmwareSpec;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.List;

/**
 * Brings BIOS settings and firmware of a deployed machine to what is wanted. Mirrors Service of
 * metal3's Ironic provisioner.
 */
final class ServiceHost {

  private final HostNode host;
  private final ServiceRequest request;

  ServiceHost(HostNode host, ServiceRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Launch> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case ACTIVE ->
          request.changes() == Changes.PENDING ? start(node) : Step.done(Launch.NOT_LAUNCHED);
      case SERVICING -> running();
      case SERVICE_WAIT -> isUnwanted() ? abort(node) : running();
      case SERVICE_FAILED -> afterFailure(node);
      default ->
          throw new ProvisionerException(
              "Host %s cannot be serviced while its node is in state %s"
                  .formatted(host.identity(), NodeFacts.stateName(node)));
    };
  }

  private boolean isUnwanted() {
    return request.firmwareSpec() == FirmwareSpec.ABSENT;
  }

  private Step<Launch> running() {
    return Step.inProgress(Waits.LONG, Launch.NOT_LAUNCHED);
  }

  private Step<Launch> afterFailure(Node node) {
    host.awaitReason(node);
    if (isUnwanted()) {
      return abort(node);
    }
    if (request.onFailure() == OnFailure.REPORT) {
      return Step.refused(NodeFacts.errorOr(node, "Servicing failed, but Ironic does not say why"));
    }
    return NodeFacts.inMaintenance(node) ? leaveMaintenance(node) : start(node);
  }

  /** A failed service puts the node into maintenance with a fault, which would refuse the abort. */
  private Step<Launch> abort(Node node) {
    boolean aside = NodeFacts.inMaintenance(node) && host.config().parity() == Parity.CORRECTED;
    return aside ? leaveMaintenance(node) : wait(host.move(node, ProvisionVerb.ABORT));
  }

  private Step<Launch> leaveMaintenance(Node node) {
    host.clearMaintenance(node);
    return Step.inProgress(Waits.NONE, Launch.NOT_LAUNCHED);
  }

  private Step<Launch> start(Node node) {
    List<NodeStep> steps =
        BiosSteps.of(
            request.targetFirmwareSettings(),
            request.actualFirmwareSettings(),
            request.targetFirmwareComponents());
    return steps.isEmpty()
        ? Step.done(Launch.LAUNCHED)
        : wait(host.move(node, ProvisionRequest.service(steps)));
  }

  private static Step<Launch> wait(Move move) {
    return Step.inProgress(
        move.pause(), move == Move.ACCEPTED ? Launch.LAUNCHED : Launch.NOT_LAUNCHED);
  }
}

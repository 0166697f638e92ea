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
import io.baremetal.ironic.provisioner.Intents.Intent;
import io.baremetal.ironic.provisioner.Intents.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Brings BIOS settings and firmware of a deployed machine to what is wanted. Mirrors Service of
 * metal3's Ironic provisioner.
 */
final class ServiceHost {

  private final HostNode host;
  private final ServiceRequest request;
  private final Intents intents;

  ServiceHost(HostNode host, ServiceRequest request) {
    this.intents = new Intents(host);
    this.host = host;
    this.request = request;
  }

  Step<Launch> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case ACTIVE -> active(node);
      case SERVICING -> running(node);
      case SERVICE_WAIT -> isUnwanted() ? abort(node) : running(node);
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

  private Step<Launch> active(Node node) {
    if (request.changes() == Changes.NONE) {
      intents.settle(node);
      return Step.done(Launch.NOT_LAUNCHED);
    }
    Optional<Intent> intent = intent(node);
    if (intent.filter(open -> Intents.hasBegun(open, node)).isPresent()) {
      intents.settle(node);
      return Step.done(Launch.LAUNCHED);
    }
    return start(node, intent);
  }

  private Optional<Intent> intent(Node node) {
    return intents.open(node, Operation.SERVICE, () -> StepTexts.of(steps()));
  }

  /** A service that runs may be the very one that the caller, after a crash, asks for. */
  private Step<Launch> running(Node node) {
    boolean asked = request.changes() == Changes.PENDING && intent(node).isPresent();
    return Step.inProgress(Waits.LONG, asked ? Launch.LAUNCHED : Launch.NOT_LAUNCHED);
  }

  private Step<Launch> afterFailure(Node node) {
    host.awaitReason(node);
    if (isUnwanted()) {
      return abort(node);
    }
    intents.settle(node);
    if (request.onFailure() == OnFailure.REPORT) {
      return Step.refused(
          host.reason(node).orElse("Servicing failed, but Ironic does not say why"));
    }
    return NodeFacts.inMaintenance(node) ? leaveMaintenance(node) : start(node, Optional.empty());
  }

  /** A failed service puts the node into maintenance with a fault, which would refuse the abort. */
  private Step<Launch> abort(Node node) {
    intents.settle(node);
    boolean aside = NodeFacts.inMaintenance(node) && host.config().parity() == Parity.CORRECTED;
    return aside ? leaveMaintenance(node) : wait(host.move(node, ProvisionVerb.ABORT));
  }

  private Step<Launch> leaveMaintenance(Node node) {
    host.clearMaintenance(node);
    return Step.inProgress(Waits.NONE, Launch.NOT_LAUNCHED);
  }

  private Step<Launch> start(Node node, Optional<Intent> declared) {
    List<NodeStep> steps = steps();
    if (steps.isEmpty()) {
      return Step.done(Launch.LAUNCHED);
    }
    Node ready =
        declared.isPresent()
            ? node
            : intents.declare(
                node, Operation.SERVICE, StepTexts.of(steps), Intents.stateSince(node));
    return wait(host.move(ready, ProvisionRequest.service(steps)));
  }

  private List<NodeStep> steps() {
    return BiosSteps.of(
        request.targetFirmwareSettings(),
        request.actualFirmwareSettings(),
        request.targetFirmwareComponents());
  }

  private static Step<Launch> wait(Move move) {
    return Step.inProgress(
        move.pause(), move == Move.ACCEPTED ? Launch.LAUNCHED : Launch.NOT_LAUNCHED);
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.AdoptRequest;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionVerb;

/**
 * Has Ironic treat a machine that runs already as deployed. Mirrors Adopt of metal3's Ironic
 * provisioner.
 */
final class AdoptHost {

  private final HostNode host;
  private final AdoptRequest request;

  AdoptHost(HostNode host, AdoptRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Completed> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case ENROLL, VERIFYING ->
          throw new ProvisionerException(
              "Host %s cannot be adopted while its node is in state %s"
                  .formatted(host.identity(), NodeFacts.stateName(node)));
      case MANAGEABLE ->
          request.state().equals(ProvisioningState.DEPROVISIONING)
              ? Step.done(Completed.COMPLETED)
              : adopt(node);
      case ADOPTING -> Step.inProgress(Waits.SHORT);
      case ADOPT_FAILED ->
          request.onFailure() == OnFailure.RESTART
              ? adopt(node)
              : Step.refused(
                  "Host adoption failed: " + host.reason(node).orElse("Ironic does not say why"));
      case ACTIVE -> active(node);
      default -> Step.done(Completed.COMPLETED);
    };
  }

  private Step<Completed> adopt(Node node) {
    return Step.inProgress(host.move(node, ProvisionVerb.ADOPT).pause());
  }

  /** Whoever put a running machine into maintenance without a fault did so to detach it. */
  private Step<Completed> active(Node node) {
    boolean putAside =
        NodeFacts.inMaintenance(node)
            && node.fault().filter(fault -> !fault.isEmpty()).isEmpty()
            && !request.state().equals(ProvisioningState.DELETING);
    if (!putAside) {
      return Step.done(Completed.COMPLETED);
    }
    host.clearMaintenance(node);
    return Step.inProgress(Waits.NONE);
  }
}

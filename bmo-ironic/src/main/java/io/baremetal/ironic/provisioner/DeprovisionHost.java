package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.CleaningMode;
import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DeprovisionRequest;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.node.ProvisionVerb;
import java.util.Optional;

/**
 * Has the image taken off a host and the host cleaned. Mirrors Deprovision of metal3's Ironic
 * provisioner.
 */
final class DeprovisionHost {

  private final HostNode host;
  private final DeprovisionRequest request;

  DeprovisionHost(HostNode host, DeprovisionRequest request) {
    this.host = host;
    this.request = request;
  }

  Step<Completed> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case ERROR -> afterFailure(node);
      case CLEAN_FAILED -> afterFailedCleaning(node);
      case MANAGEABLE -> Step.inProgress(host.move(node, ProvisionVerb.PROVIDE).pause());
      case AVAILABLE ->
          Step.done(Completed.COMPLETED)
              .withEvent(new HostEvent("DeprovisioningComplete", "Image deprovisioning completed"));
      case DELETING, CLEANING, CLEAN_WAIT, DEPLOYING -> Step.inProgress(Waits.LONG);
      case ACTIVE, DEPLOY_FAILED, DEPLOY_WAIT -> tearDown(node);
      case SERVICING, SERVICE_WAIT, SERVICE_FAILED -> afterService(node);
      default -> throw impossible(node);
    };
  }

  private ProvisionerException impossible(Node node) {
    return new ProvisionerException(
        "Host %s cannot be deprovisioned while its node is in state %s"
            .formatted(host.identity(), NodeFacts.stateName(node)));
  }

  /** A service ends by itself, well or not; its failure must not keep the image on the host. */
  private Step<Completed> afterService(Node node) {
    if (host.config().parity() == Parity.UPSTREAM) {
      throw impossible(node);
    }
    if (NodeFacts.state(node) != ProvisionState.SERVICE_FAILED) {
      return Step.inProgress(Waits.LONG);
    }
    host.awaitReason(node);
    if (NodeFacts.inMaintenance(node)) {
      host.clearMaintenance(node);
      return Step.inProgress(Waits.NONE);
    }
    return tearDown(node);
  }

  private Step<Completed> afterFailure(Node node) {
    host.awaitReason(node);
    return request.onFailure() == OnFailure.RESTART
        ? delete(node, "restarted")
        : Step.refused(
            host.reason(node).orElse("Deprovisioning failed, but Ironic does not say why"));
  }

  private Step<Completed> afterFailedCleaning(Node node) {
    host.awaitReason(node);
    if (request.onFailure() == OnFailure.REPORT) {
      return Step.refused(
          "Cleaning failed: " + host.reason(node).orElse("Ironic does not say why"));
    }
    if (NodeFacts.inMaintenance(node)) {
      host.clearMaintenance(node);
      return Step.inProgress(Waits.NONE);
    }
    return Step.inProgress(host.move(node, ProvisionVerb.MANAGE).pause());
  }

  /** Whether disks are wiped must be settled in Ironic before they might be. */
  private Step<Completed> tearDown(Node node) {
    boolean clean = !request.cleaningMode().equals(CleaningMode.DISABLED);
    if (node.automatedClean().equals(Optional.of(clean))) {
      return delete(node, "started");
    }
    host.patch(node, JsonPatch.against(node).set("automated_clean", clean).build());
    return Step.inProgress(Waits.NONE);
  }

  private Step<Completed> delete(Node node, String what) {
    return Announced.step(
        new HostEvent("DeprovisioningStarted", "Image deprovisioning " + what),
        () -> Step.inProgress(host.move(node, ProvisionVerb.DELETED).pause()));
  }
}

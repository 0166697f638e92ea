package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.DetachMode;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionVerb;

/**
 * Has Ironic forget a host, which leaves the machine as it is; removing and detaching differ only
 * in what becomes of a running operation. Mirrors Delete and Detach of metal3's Ironic provisioner.
 */
final class RemoveHost {

  private static final String REASON = "forcing deletion in baremetal-operator";

  private final HostNode host;
  private final DetachMode mode;

  RemoveHost(HostNode host, DetachMode mode) {
    this.host = host;
    this.mode = mode;
  }

  Step<Completed> run() {
    if (host.wasJustRemoved()) {
      return Step.done(Completed.COMPLETED);
    }
    try {
      return remove(host.read());
    } catch (NodeUnknownException e) {
      return Step.done(Completed.COMPLETED);
    }
  }

  private Step<Completed> remove(Node node) {
    return switch (NodeFacts.state(node)) {
      case VERIFYING -> Step.inProgress(Waits.SHORT);
      case ENROLL -> delete(node);
      case AVAILABLE, MANAGEABLE -> delete(untied(node));
      case DEPLOYING, CLEANING, INSPECTING, SERVICING, DELETING -> Step.inProgress(Waits.LONG);
      case DEPLOY_WAIT ->
          abort(
              node,
              host.features().deploymentAbort() ? ProvisionVerb.ABORT : ProvisionVerb.DELETED);
      case INSPECT_WAIT, CLEAN_WAIT, SERVICE_WAIT -> abort(node, ProvisionVerb.ABORT);
      default -> byForce(node);
    };
  }

  private Step<Completed> abort(Node node, ProvisionVerb verb) {
    return mode == DetachMode.ABORT_RUNNING
        ? Step.inProgress(host.move(node, verb).pause())
        : Step.inProgress(Waits.LONG);
  }

  /** A node that is still tied to an instance could only be removed in maintenance. */
  private Node untied(Node node) {
    return host.patch(node, JsonPatch.against(node).unset("instance_uuid").build());
  }

  /** Ironic lets a node in any other state go only while it is in maintenance. */
  private Step<Completed> byForce(Node node) {
    if (NodeFacts.inMaintenance(node)) {
      return delete(node);
    }
    host.setMaintenance(node, REASON);
    return Step.inProgress(Waits.NONE);
  }

  private Step<Completed> delete(Node node) {
    host.delete(node);
    return Step.inProgress(Waits.NONE);
  }
}

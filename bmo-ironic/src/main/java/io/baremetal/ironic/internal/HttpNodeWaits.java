package io.baremetal.ironic.internal;

import io.baremetal.ironic.allocation.Allocation;
import io.baremetal.ironic.allocation.Allocations;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.NodeAstrayException;
import io.baremetal.ironic.error.NodeGoneException;
import io.baremetal.ironic.error.NodeHeldException;
import io.baremetal.ironic.error.OperationFailedException;
import io.baremetal.ironic.error.WaitTimeoutException;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeRef;
import io.baremetal.ironic.node.Nodes;
import io.baremetal.ironic.node.PowerState;
import io.baremetal.ironic.node.Progress;
import io.baremetal.ironic.node.ProvisionState;
import io.baremetal.ironic.wait.NodeWaits;
import io.baremetal.ironic.wait.WaitOptions;
import io.baremetal.ironic.wait.WaitOutcome;
import io.baremetal.ironic.wait.WaitReport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@link NodeWaits} over HTTP. */
final class HttpNodeWaits implements NodeWaits {

  private final Nodes nodes;
  private final Allocations allocations;
  private final Timing timing;
  private final CallScope scope;

  HttpNodeWaits(Nodes nodes, Allocations allocations, Timing timing, CallScope scope) {
    this.nodes = nodes;
    this.allocations = allocations;
    this.timing = timing;
    this.scope = scope;
  }

  @Override
  public Node untilState(NodeRef node, ProvisionState wanted, WaitOptions options) {
    return one(node, options, seen -> Progress.towards(wanted, seen));
  }

  @Override
  public WaitReport untilState(
      Collection<NodeRef> nodes, ProvisionState wanted, WaitOptions options) {
    return wait(nodes, options, seen -> Progress.towards(wanted, seen));
  }

  @Override
  public Node untilPower(NodeRef node, PowerState wanted, WaitOptions options) {
    return one(node, options, seen -> power(wanted, seen));
  }

  // The lock is held from before the action is accepted until it is over, so a reboot, which ends
  // where it began, is not taken for done before it has begun.
  private static Progress power(PowerState wanted, Node node) {
    if (node.reservation().isPresent() || node.targetPowerState().isPresent()) {
      return new Progress.Underway(node.fault());
    }
    return node.powerState().filter(wanted::equals).isPresent()
        ? new Progress.Arrived()
        : new Progress.Failed(node.lastError());
  }

  @Override
  public Node untilFree(NodeRef node, WaitOptions options) {
    WaitOptions patient =
        WaitOptions.builder().from(options).lockPatience(options.timeout()).build();
    return one(
        node,
        patient,
        seen ->
            seen.reservation().isPresent()
                ? new Progress.Underway(seen.fault())
                : new Progress.Arrived());
  }

  @Override
  public Allocation untilAllocated(String uuidOrName, WaitOptions options) {
    WaitClock clock = clock(options, "/v1/allocations/" + uuidOrName);
    return new AllocationWaiting(allocations, clock).run(uuidOrName);
  }

  private Node one(NodeRef ref, WaitOptions options, Function<Node, Progress> verdict) {
    WaitReport report = wait(List.of(ref), options, verdict);
    return report.outcomes().values().iterator().next().match(new Unwrapped(ref));
  }

  private WaitReport wait(
      Collection<NodeRef> wanted, WaitOptions options, Function<Node, Progress> verdict) {
    return new NodeWaiting(nodes, options, clock(options, "/v1/nodes")).run(wanted, verdict);
  }

  private WaitClock clock(WaitOptions options, String path) {
    return new WaitClock(options, timing, scope, new FailedCall("GET", path, Optional.empty()));
  }

  /** The node, or the exception that stands for the outcome. */
  private record Unwrapped(NodeRef ref) implements WaitOutcome.Cases<Node> {

    @Override
    public Node arrived(WaitOutcome.Arrived arrived) {
      return arrived.node();
    }

    @Override
    public Node failed(WaitOutcome.Failed failed) {
      throw new OperationFailedException(ref.text(), state(failed.node()), failed.reason());
    }

    @Override
    public Node held(WaitOutcome.Held held) {
      throw new NodeHeldException(ref.text(), state(held.node()), Optional.empty());
    }

    @Override
    public Node astray(WaitOutcome.Astray astray) {
      throw new NodeAstrayException(ref.text(), state(astray.node()), astray.node().lastError());
    }

    @Override
    public Node gone(WaitOutcome.Gone gone) {
      throw new NodeGoneException(ref.text());
    }

    @Override
    public Node timedOut(WaitOutcome.TimedOut timedOut) {
      throw new WaitTimeoutException(
          ref.text(), timedOut.node().flatMap(Unwrapped::state), timedOut.obstacle());
    }

    private static Optional<String> state(Node node) {
      return node.text("provision_state");
    }
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.AbortWait;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.InspectRequest;
import io.baremetal.api.provisioner.InspectRequest.Refresh;
import io.baremetal.api.provisioner.Inspection;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.inspector.IntrospectionData;
import io.baremetal.ironic.inspector.IntrospectionStatus;
import io.baremetal.ironic.inspector.Introspections;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.ProvisionVerb;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has the hardware of a host found out by the classic Inspector: starts a run, waits for it, reads
 * what it found. The node stays manageable meanwhile, so it is the run that is asked, not the node.
 */
final class IntrospectHost {

  private final HostNode host;
  private final Introspections runs;
  private final IntrospectionWatch watch;
  private final InspectRequest request;

  IntrospectHost(HostNode host, Services.Inspector inspector, InspectRequest request) {
    this.host = host;
    this.runs = inspector.client().introspections();
    this.watch = inspector.watch();
    this.request = request;
  }

  Step<Inspection> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case AVAILABLE, INSPECT_FAILED -> manage(node);
      case INSPECTING, INSPECT_WAIT -> soFar(Launch.NOT_LAUNCHED, Waits.LONG);
      case MANAGEABLE -> request.refresh() == Refresh.REFRESH ? start(node) : look(node);
      default ->
          throw new ProvisionerException(
              "Host %s cannot be inspected while its node is in state %s"
                  .formatted(host.identity(), NodeFacts.stateName(node)));
    };
  }

  private Step<Inspection> manage(Node node) {
    return soFar(Launch.NOT_LAUNCHED, host.move(node, ProvisionVerb.MANAGE).pause());
  }

  private Step<Inspection> look(Node node) {
    Optional<IntrospectionStatus> run = call(node, "ask about", () -> runs.status(node.ref()));
    if (run.isEmpty()) {
      return start(node);
    }
    if (!run.get().isOver()) {
      return wait(node);
    }
    return run.get().error().isPresent() ? failed(node, run.get().error().get()) : collect(node);
  }

  private Step<Inspection> wait(Node node) {
    if (request.abort() == AbortWait.FORCED_REBOOT) {
      call(
          node,
          "abort",
          () -> {
            runs.abort(node.ref());
            return node;
          });
      return soFar(Launch.LAUNCHED, Waits.SHORT);
    }
    watch.await(node.uuid());
    return soFar(Launch.NOT_LAUNCHED, Waits.LONG);
  }

  private Step<Inspection> failed(Node node, String error) {
    boolean aborted = error.toLowerCase(Locale.ROOT).contains("cancel");
    return aborted || request.onFailure() == OnFailure.RESTART
        ? start(node)
        : Step.refused("Inspection failed: " + error);
  }

  private Step<Inspection> start(Node node) {
    JsonPatchDiff diff =
        JsonPatch.against(node)
            .set(
                "properties",
                "capabilities",
                Capabilities.merge(NodeFacts.property(node, "capabilities"), request.bootMode()));
    if (!request.cpuArchitecture().isEmpty()) {
      diff.set("properties", "cpu_arch", request.cpuArchitecture());
    }
    Node patched = host.patch(node, diff.build());
    host.backend().memory().ports().forget(node.uuid());
    call(
        patched,
        "start",
        () -> {
          runs.start(patched.ref());
          return patched;
        });
    watch.await(node.uuid());
    return soFar(Launch.LAUNCHED, Waits.LONG)
        .withEvent(new HostEvent("InspectionStarted", "Hardware inspection started"));
  }

  private Step<Inspection> collect(Node node) {
    Optional<IntrospectionData> data = call(node, "read the data of", () -> runs.data(node.ref()));
    if (data.isEmpty()) {
      return start(node);
    }
    InspectedHardware found =
        InventoryReader.read(
            InspectorInventory.of(data.get().json()),
            host.config().parity(),
            host.config().accelerators());
    return Step.done(
            new Inspection(Launch.NOT_LAUNCHED, Optional.of(found.details()), found.accelerators()))
        .withEvent(new HostEvent("InspectionComplete", "Hardware inspection completed"));
  }

  private <T> T call(Node node, String what, Supplier<T> call) {
    return host.call("introspection", what + " the introspection of node " + node.uuid(), call);
  }

  private static Step<Inspection> soFar(Launch launch, Duration wait) {
    return Step.inProgress(wait, new Inspection(launch, Optional.empty(), List.of()));
  }
}

package io.baremetal.ironic.provisioner;

import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.provisioner.Launch;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.Preparation;
import io.baremetal.api.provisioner.PrepareRequest;
import io.baremetal.api.provisioner.PrepareRequest.Changes;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Step;
import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.json.JsonPatchDiff;
import io.baremetal.ironic.node.Node;
import io.baremetal.ironic.node.NodeStep;
import io.baremetal.ironic.node.ProvisionRequest;
import io.baremetal.ironic.node.ProvisionVerb;
import io.baremetal.ironic.provisioner.Intents.Intent;
import io.baremetal.ironic.provisioner.Intents.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings RAID, BIOS settings and firmware to what is wanted, by a manual cleaning. Mirrors Prepare
 * of metal3's Ironic provisioner.
 */
final class PrepareHost {

  private final HostNode host;
  private final PrepareRequest request;
  private final String raidOfDriver;
  private final Intents intents;

  PrepareHost(HostNode host, PrepareRequest request) {
    this.host = host;
    this.request = request;
    this.intents = new Intents(host);
    this.raidOfDriver = new Bmc(host).usableAddress().driver().interfaces().raid().orElse("");
  }

  Step<Preparation> run() {
    Node node = host.read();
    return switch (NodeFacts.state(node)) {
      case AVAILABLE -> available(node);
      case MANAGEABLE -> manageable(node);
      case CLEAN_FAILED -> afterFailure(node);
      case CLEANING, CLEAN_WAIT -> Step.inProgress(Waits.LONG, of(launchOfRunning(node)));
      default ->
          throw new ProvisionerException(
              "Host %s cannot be prepared while its node is in state %s"
                  .formatted(host.identity(), NodeFacts.stateName(node)));
    };
  }

  private Step<Preparation> available(Node node) {
    if (request.changes() == Changes.NONE) {
      return Step.done(of(Launch.NOT_LAUNCHED));
    }
    return steps().isEmpty()
        ? Step.done(of(Launch.LAUNCHED))
        : wait(host.move(node, ProvisionVerb.MANAGE), Launch.NOT_LAUNCHED);
  }

  private Step<Preparation> manageable(Node node) {
    if (request.changes() == Changes.NONE) {
      intents.settle(node);
      return Step.done(of(Launch.NOT_LAUNCHED));
    }
    Optional<Intent> intent = intents.open(node, Operation.PREPARE, this::wanted);
    if (intent.filter(open -> Intents.hasBegun(open, node)).isPresent()) {
      intents.settle(node);
      return Step.done(of(Launch.LAUNCHED));
    }
    List<NodeStep> steps = steps();
    Node ready = setUp(node, intent.isPresent() ? List.of() : steps);
    return steps.isEmpty()
        ? Step.done(of(Launch.LAUNCHED))
        : wait(host.move(ready, ProvisionRequest.clean(steps)), Launch.LAUNCHED);
  }

  /** A cleaning that runs may be the very one that the caller, after a crash, asks for. */
  private Launch launchOfRunning(Node node) {
    if (request.changes() == Changes.NONE) {
      return Launch.NOT_LAUNCHED;
    }
    try {
      return intents.open(node, Operation.PREPARE, this::wanted).isPresent()
          ? Launch.LAUNCHED
          : Launch.NOT_LAUNCHED;
    } catch (HostRefusedException e) {
      return Launch.NOT_LAUNCHED;
    }
  }

  private Step<Preparation> afterFailure(Node node) {
    host.awaitReason(node);
    if (request.onFailure() == OnFailure.REPORT) {
      return Step.refused(host.reason(node).orElse("Cleaning failed, but Ironic does not say why"));
    }
    Node failed = intents.withdraw(node);
    if (NodeFacts.inMaintenance(failed)) {
      host.clearMaintenance(failed);
      return Step.inProgress(Waits.NONE, of(Launch.NOT_LAUNCHED));
    }
    return wait(host.move(failed, ProvisionVerb.MANAGE), Launch.NOT_LAUNCHED);
  }

  /** Ironic makes the RAID that is set here when it comes to the RAID step of the cleaning. */
  private Node setUp(Node node, List<NodeStep> undeclared) {
    List<Map<String, Object>> disks = disks();
    JsonPatchDiff diff = JsonPatch.against(node);
    if (!disks.isEmpty() || removesSoftwareRaid()) {
      diff.set("raid_interface", raidInterface());
    }
    if (!undeclared.isEmpty()) {
      intents.declare(diff, node, Operation.PREPARE, wanted(), Intents.stateSince(node));
    }
    Node patched = host.patch(node, diff.build());
    if (!disks.isEmpty()) {
      host.targetRaid(patched, LogicalDisks.withRoot(disks, request.rootDeviceHints()));
    }
    return patched;
  }

  private String raidInterface() {
    return RaidInterface.choose(raidOfDriver, request.targetRaid(), request.actualRaid());
  }

  private List<Map<String, Object>> disks() {
    raidInterface();
    return request
        .targetRaid()
        .map(target -> LogicalDisks.of(target, host.config().parity()))
        .orElse(List.of());
  }

  /** All that makes one preparation another than the next. */
  private Map<String, Object> wanted() {
    return Map.of("steps", StepTexts.of(steps()), "disks", disks());
  }

  /** Only the interface that made software RAID can remove it. */
  private boolean removesSoftwareRaid() {
    Optional<RaidConfig> target = request.targetRaid();
    return host.config().parity() == Parity.CORRECTED
        && RaidVolumes.software(target).filter(List::isEmpty).isPresent()
        && RaidVolumes.hasSoftware(request.actualRaid());
  }

  private List<NodeStep> steps() {
    List<NodeStep> steps =
        new ArrayList<>(RaidSteps.clean(raidOfDriver, request.targetRaid(), request.actualRaid()));
    steps.addAll(
        BiosSteps.of(
            request.targetFirmwareSettings(),
            request.actualFirmwareSettings(),
            request.targetFirmwareComponents()));
    return steps;
  }

  private static Step<Preparation> wait(Move move, Launch ifAccepted) {
    Launch launch = move == Move.ACCEPTED ? ifAccepted : Launch.NOT_LAUNCHED;
    return Step.inProgress(move.pause(), of(launch));
  }

  private static Preparation of(Launch launch) {
    return new Preparation(launch);
  }
}

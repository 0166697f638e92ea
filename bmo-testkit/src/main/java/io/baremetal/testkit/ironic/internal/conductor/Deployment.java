package io.baremetal.testkit.ironic.internal.conductor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.node.NodeRecord;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.world.Bmc;
import io.baremetal.testkit.ironic.world.Power;
import io.baremetal.testkit.ironic.world.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Putting an instance onto a server, by one of the deploy interfaces. */
final class Deployment implements AgentWork.Ending {

  static final String ABORTED = "By request, the deploy operation was aborted";

  private final Work work;
  private final @Nullable String configDrive;

  private Deployment(Work work, @Nullable String configDrive) {
    this.work = work;
    this.configDrive = configDrive;
  }

  /**
   * Refuses a deployment that could not go well.
   *
   * @throws ApiError 400
   */
  static void validate(NodeRecord node) {
    BmcAccess.of(node)
        .missing()
        .or(() -> InstanceImage.of(node).invalid())
        .ifPresent(
            reason -> {
              throw ApiError.badRequest(
                  "Failed to validate deploy or power info for node "
                      + node.uuid()
                      + ": "
                      + reason);
            });
  }

  /** Runs; the node is locked and {@code deploying}. */
  static void run(Work work, JsonNode configDrive, List<ObjectNode> steps) {
    String drive =
        configDrive.isMissingNode() || configDrive.isNull()
            ? null
            : configDrive.isTextual() ? configDrive.textValue() : configDrive.toString();
    new Deployment(work, drive).run(steps);
  }

  private void run(List<ObjectNode> steps) {
    InstanceImage image = InstanceImage.of(work.node());
    Optional<String> problem = image.problem(work.environment());
    if (problem.isPresent()) {
      work.afterPause(
          Step.DEPLOY_START, () -> failed("Failed to prepare to deploy: " + problem.get()));
    } else if (image.needsAgent()) {
      new AgentWork(work, AgentWork.Kind.DEPLOY, agentSteps(image, steps), this).start();
    } else {
      work.after(Step.DEPLOY_START, this::done, this::failed);
    }
  }

  private static List<ObjectNode> agentSteps(InstanceImage image, List<ObjectNode> asked) {
    return image.writesImage() ? withWriteImage(asked) : byPriority(asked);
  }

  private static List<ObjectNode> withWriteImage(List<ObjectNode> asked) {
    ObjectNode write =
        Json.object().put("interface", "deploy").put("step", "write_image").put("priority", 80);
    return byPriority(Stream.concat(asked.stream(), Stream.of(write)).toList());
  }

  private static List<ObjectNode> byPriority(List<ObjectNode> steps) {
    return steps.stream()
        .filter(step -> step.path("priority").asInt() > 0)
        .sorted(
            Comparator.comparingInt((ObjectNode step) -> step.path("priority").asInt()).reversed())
        .toList();
  }

  @Override
  public void done() {
    work.after(
        Step.DEPLOY_FINISH,
        () -> {
          work.bmc().ifPresent(this::install);
          work.power(Power.ON);
          work.finish("done");
        },
        this::failed);
  }

  /** A live image stays in the drive from which it was booted. */
  private void install(Bmc bmc) {
    NodeRecord node = work.node();
    bmc.install(InstanceImage.of(node).name(), configDrive);
    boolean fromDrive =
        node.text("boot_interface").filter(boot -> boot.endsWith("virtual-media")).isPresent();
    String iso = node.object("instance_info").path("boot_iso").asText();
    if (fromDrive && !iso.isEmpty()) {
      bmc.media().put("cdrom", iso);
    }
  }

  @Override
  public void failed(String reason) {
    work.clearSteps();
    work.power(Power.OFF);
    work.fail("fail", "deployment", reason);
  }

  @Override
  public void aborted(String step) {
    abort(work, ABORTED);
  }

  /** Ends a deployment because a client wants it; the node is locked and waits. */
  static void abort(Work work, String text) {
    work.clearSteps();
    work.power(Power.OFF);
    work.fail("abort", "deployment", text);
  }
}

package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.FirmwareFile;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The update of one part of a machine. The firmware of a BMC is in force when it is written; that
 * of all others at the next boot, and so long the task says that it is starting. Thread-safe.
 */
final class UpdateTask {

  private final String id;
  private final SimMachine machine;
  private final AtomicReference<Progress> progress =
      new AtomicReference<>(new Progress(Stage.WRITING, ""));

  private enum Stage {
    WRITING,
    WRITTEN,
    FAILED
  }

  /**
   * How far it is.
   *
   * @param detail the part that is written, or what went wrong
   */
  private record Progress(Stage stage, String detail) {}

  UpdateTask(String id, SimMachine machine) {
    this.id = id;
    this.machine = machine;
  }

  /** Does what the file says; empty if it could not be had. */
  void run(String url, Optional<FirmwareFile> file, Optional<String> trouble) {
    Optional<String> part = file.flatMap(found -> found.partOf(machine));
    if (trouble.isPresent() || part.isEmpty()) {
      String usual = "There is no firmware for this machine at " + url;
      progress.set(new Progress(Stage.FAILED, trouble.orElse(usual)));
      return;
    }
    String name = part.get();
    String version = file.orElseThrow().version();
    machine.change(
        s ->
            name.equals("bmc")
                ? s.toBuilder().putFirmware(name, version).build()
                : s.toBuilder().putPendingFirmware(name, version).build());
    progress.set(new Progress(Stage.WRITTEN, name));
  }

  private Progress now() {
    return Objects.requireNonNull(progress.get());
  }

  private String state() {
    return switch (now().stage()) {
      case WRITING -> "Running";
      case FAILED -> "Exception";
      case WRITTEN ->
          machine.state().pendingFirmware().containsKey(now().detail()) ? "Starting" : "Completed";
    };
  }

  boolean isOver() {
    return state().equals("Completed") || state().equals("Exception");
  }

  ObjectNode document() {
    String path = TaskService.path(id);
    boolean failed = now().stage() == Stage.FAILED;
    ObjectNode json =
        Doc.of(path, "Task.v1_7_0.Task", "Firmware update of " + machine.name())
            .put("TaskState", state())
            .put("TaskStatus", failed ? "Critical" : "OK")
            .put("PercentComplete", isOver() ? 100 : 50)
            .put("TaskMonitor", TaskService.monitor(id));
    ObjectNode message = json.putArray("Messages").addObject();
    message
        .put("MessageId", failed ? "Update.1.0.UpdateFailed" : "Update.1.0.UpdateInProgress")
        .put("Message", failed ? now().detail() : "The update is " + state())
        .put("Severity", failed ? "Critical" : "OK");
    return json;
  }
}

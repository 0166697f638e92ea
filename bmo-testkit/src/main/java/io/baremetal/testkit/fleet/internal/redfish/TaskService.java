package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.fleet.internal.machine.SimMachine;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code TaskService}: what goes on behind requests that were answered with 202. Tasks are kept for
 * good. Thread-safe.
 */
final class TaskService implements Service {

  private static final String PATH = Doc.ROOT + "/TaskService";

  private final Map<String, UpdateTask> tasks = new ConcurrentSkipListMap<>();
  private final AtomicInteger count = new AtomicInteger();

  static String path(String id) {
    return PATH + "/Tasks/" + id;
  }

  /** Where a client learns whether the task is over, without a document in the end. */
  static String monitor(String id) {
    return PATH + "/TaskMonitors/" + id;
  }

  UpdateTask begin(SimMachine machine) {
    String id = Integer.toString(count.incrementAndGet());
    UpdateTask task = new UpdateTask(id, machine);
    tasks.put(id, task);
    return task;
  }

  /** The answer to the request that began the task, and to who asks its monitor. */
  static FakeReply.Complete accepted(UpdateTask task) {
    ObjectNode document = task.document();
    return FakeReply.json(202, document)
        .withHeader("Location", document.path("TaskMonitor").asText())
        .withHeader("Retry-After", "1");
  }

  @Override
  public Optional<FakeReply.Complete> answer(FakeRequest request, List<String> rest) {
    if (!request.method().equals("GET")) {
      return Optional.empty();
    }
    if (rest.isEmpty()) {
      ObjectNode json = Doc.of(PATH, "TaskService.v1_2_0.TaskService", "Tasks");
      json.put("ServiceEnabled", true).set("Tasks", Doc.link(PATH + "/Tasks"));
      json.set("Status", Doc.healthy());
      return Doc.ok(json);
    }
    boolean documents = rest.get(0).equals("Tasks");
    if (rest.size() == 1) {
      return documents
          ? Doc.ok(
              Doc.collection(PATH + "/Tasks", "TaskCollection", new ArrayList<>(tasks.keySet())))
          : Optional.empty();
    }
    return Optional.ofNullable(tasks.get(rest.get(1)))
        .flatMap(task -> documents ? Doc.ok(task.document()) : monitored(task));
  }

  private static Optional<FakeReply.Complete> monitored(UpdateTask task) {
    return task.isOver() ? Doc.done() : Optional.of(accepted(task));
  }
}

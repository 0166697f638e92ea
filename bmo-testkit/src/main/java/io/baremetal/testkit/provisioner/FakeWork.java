package io.baremetal.testkit.provisioner;

import io.baremetal.api.provisioner.Completed;
import io.baremetal.api.provisioner.OnFailure;
import io.baremetal.api.provisioner.Step;
import java.time.Duration;
import java.util.Optional;

/** Verbs that take time. */
final class FakeWork {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private final Park park;

  FakeWork(Park park) {
    this.park = park;
  }

  /** What every verb that takes time has in common. */
  <T> Step<T> operate(Machine machine, Task<T> task, Runnable effect) {
    if (machine.isRunning(task.verb())) {
      return Step.inProgress(LOOK_AGAIN, task.result());
    }
    if (task.reached()) {
      return Step.done(task.result());
    }
    Optional<String> failure = machine.failureOf(task.verb());
    if (failure.isPresent() && task.onFailure() == OnFailure.REPORT) {
      return Step.refused(failure.get());
    }
    if (machine.operation().isPresent()) {
      return Step.busy(LOOK_AGAIN);
    }
    machine.undo(task.verb());
    park.begin(
        machine,
        task.verb(),
        () -> {
          machine.achieve(task.verb());
          effect.run();
        });
    return Step.inProgress(LOOK_AGAIN, task.result());
  }

  /**
   * One verb that takes time.
   *
   * @param reached whether the machine is as wanted already
   * @param result what the verb yields now, done or not
   */
  record Task<T>(Verb verb, boolean reached, OnFailure onFailure, T result) {
    static Task<Completed> of(Verb verb, boolean reached, OnFailure onFailure) {
      return new Task<>(verb, reached, onFailure, Completed.COMPLETED);
    }
  }
}

package io.baremetal.testkit.ironic.internal.conductor;

import io.baremetal.testkit.ironic.world.Step;

/** The first contact with a BMC, and taking over a server that already runs. */
final class Verification {

  private final Work work;
  private final PowerActions power;

  Verification(Work work, PowerActions power) {
    this.work = work;
    this.power = power;
  }

  /** Logs in; the node is locked and {@code verifying}. */
  void verify() {
    work.after(
        Step.VERIFY,
        () -> {
          lookAround();
          work.finish("done");
        },
        reason -> fail("Failed to get power state for node ", reason, "verify"));
  }

  /** Takes over; the node is locked and {@code adopting}. */
  void adopt() {
    work.after(
        Step.ADOPT,
        () -> {
          lookAround();
          work.finish("done");
        },
        reason -> fail("Error while attempting to adopt node ", reason, "adoption"));
  }

  private void lookAround() {
    work.bmc()
        .ifPresent(
            bmc -> {
              work.node().set("power_state", PowerActions.text(bmc.power()));
              Firmware.refresh(work.environment(), work.node(), bmc);
            });
    power.watch(work.node());
  }

  private void fail(String text, String reason, String eventType) {
    work.fail("fail", eventType, text + work.node().uuid() + ". Error: " + reason);
  }
}

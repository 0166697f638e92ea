package io.baremetal.testkit.ironic.world;

import java.time.Duration;

/** One piece of work that takes time; several in a row make up what an Ironic verb does. */
public enum Step {
  /** Reaching the BMC for the first time ({@code verifying}). */
  VERIFY(3),
  /** Any change of power, also as a part of other work. */
  POWER(5),
  /** Preparing the boot of the inspection agent ({@code inspecting}). */
  INSPECT_START(5),
  /** Booting the agent and looking at the hardware ({@code inspect wait}). */
  INSPECT_WAIT(180),
  /** Storing what the agent found, or looking at the BMC in out-of-band inspection. */
  INSPECT_FINISH(5),
  /** Preparing the boot of the agent for cleaning ({@code cleaning}). */
  CLEAN_START(5),
  /** Booting the agent for cleaning ({@code clean wait}). */
  CLEAN_WAIT(120),
  /** One cleaning step, automated or asked for. */
  CLEAN_STEP(30),
  /** Powering off after the last cleaning step. */
  CLEAN_FINISH(5),
  /** Preparing the boot of the deployment agent ({@code deploying}). */
  DEPLOY_START(5),
  /** Booting the agent for deployment ({@code wait call-back}). */
  DEPLOY_WAIT(120),
  /** Writing the image, or running one deploy step. */
  DEPLOY_STEP(120),
  /** Booting into what was installed. */
  DEPLOY_FINISH(10),
  /** Taking an instance off the node ({@code deleting}). */
  TEAR_DOWN(10),
  /** Taking over a running server ({@code adopting}). */
  ADOPT(3),
  /** Preparing the boot of the agent on a provisioned server ({@code servicing}). */
  SERVICE_START(5),
  /** Booting the agent for servicing ({@code service wait}). */
  SERVICE_WAIT(120),
  /** One service step. */
  SERVICE_STEP(30),
  /** Booting back into the instance after servicing. */
  SERVICE_FINISH(10),
  /** Booting the rescue system ({@code rescue wait}), and leaving it. */
  RESCUE(120),
  /** Attaching or detaching virtual media. */
  VIRTUAL_MEDIA(2),
  /** How long the lock stays after the state is already the final one. */
  RELEASE(1),
  /** How long it takes Ironic to notice that a BMC changed by itself. */
  POWER_SYNC(60),
  /** How long Ironic waits for an agent that never answers before it gives up. */
  CALLBACK_TIMEOUT(1800);

  private final Duration typical;

  Step(long seconds) {
    this.typical = Duration.ofSeconds(seconds);
  }

  /** What the step takes on a middling server. */
  public Duration typical() {
    return typical;
  }
}

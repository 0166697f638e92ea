package io.baremetal.deploy.operator.status;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a deployment is where it is, in the one word that its conditions carry. */
public enum OperatorReason {
  /** Nothing is known yet, or nothing that has a word. */
  NONE(""),
  /** The platform has no bare metal to look after. */
  UNSUPPORTED_PLATFORM("UnsupportedPlatform"),
  /** There is no Provisioning. */
  WAITING_FOR_PROVISIONING("WaitingForProvisioningCR"),
  /** Objects are being written. */
  SYNCING_RESOURCES("SyncingResources"),
  /** Everything runs. */
  DEPLOY_COMPLETE("DeployComplete"),
  /** The Provisioning, or the list of images, makes no sense. */
  INVALID_CONFIGURATION("InvalidConfiguration"),
  /** Pods did not come up in time. */
  DEPLOY_TIMED_OUT("DeployTimedOut"),
  /** Pods come up and die. */
  DEPLOYMENT_CRASH_LOOPING("DeploymentCrashLooping"),
  /** Something that was there is gone. */
  RESOURCE_NOT_FOUND("ResourceNotFound");

  private static final Map<String, OperatorReason> BY_WIRE =
      Stream.of(values()).collect(Collectors.toMap(OperatorReason::wire, Function.identity()));

  private final String wire;

  OperatorReason(String wire) {
    this.wire = wire;
  }

  /** The word in the conditions. */
  public String wire() {
    return wire;
  }

  /** The reason with this word; {@link #NONE} for one that is none of these. */
  public static OperatorReason of(String wire) {
    return BY_WIRE.getOrDefault(wire, NONE);
  }
}

package io.baremetal.deploy.value;

import java.util.Map;

/** How far a Deployment has come. */
public enum RolloutState {
  /** It does what it should. */
  AVAILABLE("Available"),
  /** It is on its way. */
  PROGRESSING("Progressing"),
  /** Pods cannot be made. */
  REPLICA_FAILURE("ReplicaFailure"),
  /** It is not wanted. */
  DISABLED("Disabled");

  private final String wire;

  RolloutState(String wire) {
    this.wire = wire;
  }

  /** The name as Kubernetes has it. */
  public String wire() {
    return wire;
  }

  /** Out of a Deployment's conditions, status by type; time limits are somebody else's. */
  public static RolloutState of(Map<String, String> conditions) {
    if (isTrue(conditions, REPLICA_FAILURE)) {
      return isTrue(conditions, PROGRESSING) ? PROGRESSING : REPLICA_FAILURE;
    }
    return isTrue(conditions, AVAILABLE) ? AVAILABLE : PROGRESSING;
  }

  private static boolean isTrue(Map<String, String> conditions, RolloutState type) {
    return "True".equals(conditions.get(type.wire));
  }
}

package io.baremetal.deploy.operator.status;

import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioning.OperatorCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a deployment is, as one reason with its sentences. Everything that the conditions say
 * follows from it.
 *
 * @param reason why
 * @param message why, for people; may be empty
 * @param progress what is being done about it, for people; may be empty
 */
public record OperatorSituation(OperatorReason reason, String message, String progress) {

  private static final String PROGRESSING = "Progressing";
  private static final String DEGRADED = "Degraded";
  private static final String AVAILABLE = "Available";
  private static final String UPGRADEABLE = "Upgradeable";
  private static final String DISABLED = "Disabled";

  /** Before anything is known. */
  public static final OperatorSituation UNKNOWN =
      new OperatorSituation(OperatorReason.NONE, "", "");

  /**
   * The conditions, one of each type and always in the same order, without times. An upgrade is
   * never held up.
   */
  public List<OperatorCondition> conditions() {
    Map<String, OperatorCondition> told = new LinkedHashMap<>();
    set(told, PROGRESSING, ConditionStatus.FALSE, "", "");
    set(told, DEGRADED, ConditionStatus.FALSE, "", "");
    set(told, AVAILABLE, ConditionStatus.FALSE, "", "");
    set(told, UPGRADEABLE, ConditionStatus.TRUE, "", "");
    set(told, DISABLED, ConditionStatus.FALSE, "", "");
    switch (reason) {
      case NONE -> {}
      case UNSUPPORTED_PLATFORM -> {
        set(told, AVAILABLE, ConditionStatus.TRUE, "AsExpected", "Operational");
        tell(told, DISABLED, ConditionStatus.TRUE, message);
      }
      case SYNCING_RESOURCES -> {
        tell(told, AVAILABLE, ConditionStatus.TRUE, message);
        tell(told, PROGRESSING, ConditionStatus.TRUE, progress);
      }
      case DEPLOY_COMPLETE, WAITING_FOR_PROVISIONING -> {
        tell(told, AVAILABLE, ConditionStatus.TRUE, message);
        tell(told, PROGRESSING, ConditionStatus.FALSE, progress);
      }
      case RESOURCE_NOT_FOUND -> {
        tell(told, PROGRESSING, ConditionStatus.TRUE, progress);
        tell(told, DEGRADED, ConditionStatus.FALSE, "");
      }
      case INVALID_CONFIGURATION, DEPLOY_TIMED_OUT -> {
        set(told, AVAILABLE, ConditionStatus.TRUE, "", "");
        tell(told, PROGRESSING, ConditionStatus.TRUE, progress);
        tell(told, DEGRADED, ConditionStatus.TRUE, message);
      }
      case DEPLOYMENT_CRASH_LOOPING -> {
        tell(told, AVAILABLE, ConditionStatus.FALSE, message);
        tell(told, PROGRESSING, ConditionStatus.FALSE, progress);
        tell(told, DEGRADED, ConditionStatus.TRUE, message);
      }
    }
    return List.copyOf(told.values());
  }

  private void tell(
      Map<String, OperatorCondition> told, String type, ConditionStatus status, String text) {
    set(told, type, status, reason.wire(), text);
  }

  private static void set(
      Map<String, OperatorCondition> told,
      String type,
      ConditionStatus status,
      String reason,
      String message) {
    told.put(
        type,
        OperatorCondition.builder()
            .type(type)
            .status(status)
            .reason(reason)
            .message(message)
            .build());
  }
}

package io.baremetal.examples.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Where one host stands, as anybody who watches the cluster sees it.
 *
 * @param name the host
 * @param state provisioning state, empty before the operator has seen it, {@code deleted} at the
 *     end
 * @param poweredOn whether it is powered
 * @param error error message of its status, empty if none
 * @param errors how often it has failed in a row
 */
record HostPoint(String name, String state, boolean poweredOn, String error, int errors) {

  static final String DELETED = "deleted";

  private static final List<String> WALK =
      List.of(
          "", "registering", "inspecting", "preparing", "available", "provisioning", "provisioned");

  static HostPoint of(String name, JsonNode status) {
    return new HostPoint(
        name,
        status.path("provisioning").path("state").asText(),
        status.path("poweredOn").asBoolean(),
        status.path("errorMessage").asText(),
        status.path("errorCount").asInt());
  }

  static HostPoint gone(String name) {
    return new HostPoint(name, DELETED, false, "", 0);
  }

  boolean isRunning() {
    return state.equals("provisioned") && poweredOn;
  }

  /**
   * Arrived, or stuck with an error.
   *
   * @param patience how often it may fail before it counts as stuck
   */
  boolean isSettled(int patience) {
    return isRunning() || (!error.isEmpty() && errors >= patience);
  }

  /** Free for another image. */
  boolean isFree() {
    return state.equals("available");
  }

  boolean isDeleted() {
    return state.equals(DELETED);
  }

  /**
   * How much of the way to a running machine is done, from 0 to 1; states of the way back are 0.
   */
  double progress() {
    if (isRunning()) {
      return 1;
    }
    return Math.max(0, WALK.indexOf(state)) / (double) WALK.size();
  }

  /** The state as a person reads it. */
  String describe() {
    String shown = state.isEmpty() ? "new" : state;
    if (isRunning()) {
      shown += ", powered on";
    }
    return error.isEmpty() ? shown : shown + " (error: " + error + ")";
  }
}

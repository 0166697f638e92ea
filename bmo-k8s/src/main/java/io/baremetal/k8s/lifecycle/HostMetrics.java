package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ErrorType;
import io.baremetal.api.provisioner.HostIdentity;
import java.time.Duration;
import java.util.Map;

/** The counters and histograms of a host's life, under the names that dashboards know. */
public final class HostMetrics {

  private HostMetrics() {}

  /** A pass over a host begins. */
  public static Measurement pass(String namespace, String name) {
    return Measurement.count(
        "metal3_reconcile_total", Map.of("namespace", namespace, "host", name));
  }

  /** A pass broke off. */
  public static Measurement failedPass() {
    return Measurement.count("metal3_reconcile_error_total", Map.of());
  }

  /** The provisioner could not serve a host. */
  public static Measurement provisionerNotReady() {
    return Measurement.count("metal3_provisioner_not_ready_total", Map.of());
  }

  /** The provisioner could not verify a BMC, for a reason that it had not foreseen. */
  public static Measurement noManagementAccess() {
    return Measurement.count("metal3_credentials_no_management_access_total", Map.of());
  }

  /** A new host has no BMC. */
  public static Measurement unmanaged() {
    return Measurement.count("metal3_host_unmanaged_total", Map.of());
  }

  /** A failure was recorded. */
  public static Measurement failure(ErrorType type) {
    return Measurement.count(
        "metal3_host_error_total", Map.of("error_type", FailureReason.of(type)));
  }

  /** A host has entered a state. */
  public static Measurement stateChange(String from, String to) {
    return Measurement.count(
        "metal3_provisioning_state_change_total", Map.of("prev_state", from, "new_state", to));
  }

  /** An operation of the history has ended. */
  public static Measurement duration(HostIdentity host, String operation, Duration took) {
    return new Measurement(
        "metal3_operation_" + operation + "_duration_seconds",
        labels(host),
        took.toMillis() / 1000.0);
  }

  /** A host waits for a slot before or in provisioning. */
  public static Measurement delayedProvisioning(HostIdentity host) {
    return Measurement.count("metal3_delayed__provisioning_total", labels(host));
  }

  /** A host waits for a slot before or in deprovisioning. */
  public static Measurement delayedDeprovisioning(HostIdentity host) {
    return Measurement.count("metal3_delayed__deprovisioning_total", labels(host));
  }

  /** The power of a machine is being changed; {@code to} is {@code on} or {@code off}. */
  public static Measurement powerChange(HostIdentity host, String to) {
    return Measurement.count(
        "metal3_operation_power_change_total",
        Map.of("namespace", host.namespace(), "host", host.name(), "on_off", to));
  }

  /** Credentials differ from those last tried. */
  public static Measurement credentialsUpdated() {
    return Measurement.count("metal3_credentials_updated_total", Map.of());
  }

  /** The login of a BMC cannot be used. */
  public static Measurement credentialsUnusable(BmcLogin.Problem problem) {
    return Measurement.count(
        problem == BmcLogin.Problem.SECRET_MISSING
            ? "metal3_credentials_missing_total"
            : "metal3_credentials_invalid_total",
        Map.of());
  }

  /** The login of a BMC could not be read. */
  public static Measurement credentialsUnreadable() {
    return Measurement.count("metal3_credentials_unhandled_error_total", Map.of());
  }

  /** A Secret with configuration of a host lacks this key. */
  public static Measurement configDataMissing(String key) {
    return Measurement.count("metal3_host_config_data_error_total", Map.of("host_data_type", key));
  }

  /** The registration of a host was not finished when it was asked for. */
  public static Measurement registrationRequired() {
    return Measurement.count("metal3_host_registration_required_total", Map.of());
  }

  /** A deletion went on although deprovisioning failed. */
  public static Measurement deletedWithoutDeprovisioning() {
    return Measurement.count("metal3_delete_without_deprovisioning_total", Map.of());
  }

  /** A deletion went on although the machine could not be switched off. */
  public static Measurement deletedWithoutPoweringOff() {
    return Measurement.count("metal3_delete_without_powering_off_total", Map.of());
  }

  private static Map<String, String> labels(HostIdentity host) {
    return Map.of("namespace", host.namespace(), "host", host.name());
  }
}

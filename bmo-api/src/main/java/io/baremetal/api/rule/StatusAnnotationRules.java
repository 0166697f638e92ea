package io.baremetal.api.rule;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.host.ErrorType;
import io.baremetal.api.host.HostAnnotations;
import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationalStatus;
import io.baremetal.api.json.JsonProblem;
import io.baremetal.api.json.Parsed;
import io.baremetal.api.validation.Rule;
import java.util.Optional;
import java.util.Set;

/** The annotation from which the status of a host is restored. */
final class StatusAnnotationRules {

  private static final String STATUS_PATH = "metadata.annotations[" + HostAnnotations.STATUS + "]";
  private static final Set<OperationalStatus> STATUSES =
      Set.of(
          OperationalStatus.NONE,
          OperationalStatus.OK,
          OperationalStatus.DISCOVERED,
          OperationalStatus.ERROR,
          OperationalStatus.DELAYED,
          OperationalStatus.DETACHED);
  private static final Set<ErrorType> ERRORS =
      Set.of(
          ErrorType.PROVISIONED_REGISTRATION,
          ErrorType.REGISTRATION,
          ErrorType.INSPECTION,
          ErrorType.PREPARATION,
          ErrorType.PROVISIONING,
          ErrorType.POWER_MANAGEMENT);

  private StatusAnnotationRules() {}

  static Rule<JudgedHost> statusCanBeRead(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The status annotation holds a status",
            "write status as kubectl shows it, as JSON, or remove the annotation")
        .reads(STATUS_PATH)
        .check(
            (host, problems) ->
                host.restored()
                    .ifPresent(
                        parsed ->
                            parsed
                                .problems()
                                .forEach(why -> problems.at(STATUS_PATH, described(why)))));
  }

  static String described(JsonProblem problem) {
    return "its value cannot be read: " + problem;
  }

  static Rule<JudgedHost> statusIsKnown(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The status annotation has a state of operation that can be restored",
            "use one of OK, discovered, error, delayed, detached, or none")
        .reads(STATUS_PATH)
        .check(
            (host, problems) ->
                restored(host)
                    .map(HostStatus::operationalStatus)
                    .filter(status -> !STATUSES.contains(status))
                    .ifPresent(
                        status ->
                            problems.at(
                                STATUS_PATH,
                                "operationalStatus is " + Quoted.text(status.wire()))));
  }

  static Rule<JudgedHost> errorTypeIsKnown(String id) {
    return Rule.<JudgedHost>of(
            id,
            "The status annotation has a type of error that can be restored",
            "use one of the types from \"registration error\" to \"power management error\", or"
                + " none")
        .reads(STATUS_PATH)
        .check(
            (host, problems) ->
                restored(host)
                    .flatMap(HostStatus::errorType)
                    .filter(type -> !type.wire().isEmpty() && !ERRORS.contains(type))
                    .ifPresent(
                        type ->
                            problems.at(STATUS_PATH, "errorType is " + Quoted.text(type.wire()))));
  }

  private static Optional<HostStatus> restored(JudgedHost host) {
    return host.restored().flatMap(Parsed::value);
  }
}

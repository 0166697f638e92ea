package io.baremetal.k8s.lifecycle;

import static io.baremetal.api.host.ProvisioningState.DEPROVISIONING;
import static io.baremetal.api.host.ProvisioningState.INSPECTING;
import static io.baremetal.api.host.ProvisioningState.PROVISIONING;
import static io.baremetal.api.host.ProvisioningState.REGISTERING;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.OperationHistory;
import io.baremetal.api.host.OperationMetric;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.HostIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** When the long operations of a host began and ended. */
final class History {

  private static final Operation REGISTER =
      new Operation(
          "register",
          OperationHistory::register,
          (history, entry) -> history.toBuilder().register(entry).build());

  private static final Map<ProvisioningState, Operation> BY_STATE =
      Map.of(
          REGISTERING,
          REGISTER,
          INSPECTING,
          new Operation(
              "inspect",
              OperationHistory::inspect,
              (history, entry) -> history.toBuilder().inspect(entry).build()),
          PROVISIONING,
          new Operation(
              "provision",
              OperationHistory::provision,
              (history, entry) -> history.toBuilder().provision(entry).build()),
          DEPROVISIONING,
          new Operation(
              "deprovision",
              OperationHistory::deprovision,
              (history, entry) -> history.toBuilder().deprovision(entry).build()));

  private History() {}

  /** One operation ends with its state, another begins with the next. */
  static StatusEdit moved(ProvisioningState from, ProvisioningState to, Instant now) {
    return status -> {
      HostStatus ended = edit(Optional.ofNullable(BY_STATE.get(from)), end(now)).apply(status);
      return edit(Optional.ofNullable(BY_STATE.get(to)), begin(now)).apply(ended);
    };
  }

  /** The host is registered anew, outside of its first registration. */
  static StatusEdit registrationReopened(Instant now) {
    return edit(Optional.of(REGISTER), begin(now));
  }

  /** The renewed registration is over; the first one ends with its state. */
  static StatusEdit registrationClosed(Instant now) {
    return status ->
        status.provisioning().state().equals(REGISTERING)
            ? status
            : edit(Optional.of(REGISTER), end(now)).apply(status);
  }

  /** How long the operations took that ended between two statuses. */
  static List<Measurement> ended(HostIdentity host, HostStatus before, HostStatus after) {
    return BY_STATE.values().stream()
        .sorted(Comparator.comparing(Operation::name))
        .flatMap(
            operation ->
                operation.took(before.operationHistory(), after.operationHistory()).stream()
                    .map(took -> HostMetrics.duration(host, operation.name, took)))
        .toList();
  }

  private static boolean isOpen(OperationMetric entry) {
    return entry.start().isPresent() && entry.end().isEmpty();
  }

  private static UnaryOperator<OperationMetric> begin(Instant now) {
    return entry ->
        isOpen(entry) ? entry : entry.toBuilder().start(now).end(Optional.empty()).build();
  }

  private static UnaryOperator<OperationMetric> end(Instant now) {
    return entry -> isOpen(entry) ? entry.toBuilder().end(now).build() : entry;
  }

  private static StatusEdit edit(
      Optional<Operation> operation, UnaryOperator<OperationMetric> change) {
    return status ->
        operation
            .map(
                one ->
                    status.toBuilder()
                        .operationHistory(one.changed(status.operationHistory(), change))
                        .build())
            .orElse(status);
  }

  private record Operation(
      String name,
      Function<OperationHistory, OperationMetric> get,
      BiFunction<OperationHistory, OperationMetric, OperationHistory> put) {

    OperationHistory changed(OperationHistory history, UnaryOperator<OperationMetric> change) {
      return put.apply(history, change.apply(get.apply(history)));
    }

    Optional<Duration> took(OperationHistory before, OperationHistory after) {
      OperationMetric entry = get.apply(after);
      return entry
          .end()
          .filter(end -> !entry.end().equals(get.apply(before).end()))
          .flatMap(end -> entry.start().map(start -> Duration.between(start, end)));
    }
  }
}

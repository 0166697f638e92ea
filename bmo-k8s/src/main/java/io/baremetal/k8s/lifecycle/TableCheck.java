package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What must be true of every table, so that a broken one fails when its class is loaded. */
final class TableCheck {

  private TableCheck() {}

  static void check(List<Row> rows, List<ProvisioningState> starts, ProvisioningState terminal) {
    Set<ProvisioningState> reached = reachable(rows, starts);
    for (ProvisioningState state : ProvisioningState.known()) {
      if (!reached.contains(state)) {
        throw refused(state, "cannot be reached");
      }
      checkState(state, rows.stream().filter(row -> row.states().contains(state)).toList());
    }
    for (Row row : rows) {
      if (row.states().contains(terminal) && targets(row).anyMatch(to -> !to.equals(terminal))) {
        throw refused(terminal, "ends a life, but a row leads out of it: " + row.describe());
      }
    }
  }

  private static void checkState(ProvisioningState state, List<Row> rows) {
    Optional<Row> fallback = Optional.empty();
    Set<String> conditions = new HashSet<>();
    for (Row row : rows) {
      if (fallback.isPresent()) {
        throw refused(
            state,
            "always fits "
                + fallback.get().describe()
                + ", so this never fires: "
                + row.describe());
      }
      String condition = row.guard().name() + (row.isGate() ? row.action() + "" + row.note() : "");
      if (!conditions.add(condition)) {
        throw refused(state, "has two rows for the same condition: " + row.describe());
      }
      if (row.guard().equals(HostGuards.ALWAYS) && !row.isGate()) {
        fallback = Optional.of(row);
      }
    }
    if (fallback.isEmpty()) {
      throw refused(state, "has no row that always fits");
    }
  }

  private static Set<ProvisioningState> reachable(List<Row> rows, List<ProvisioningState> starts) {
    Set<ProvisioningState> reached = new LinkedHashSet<>(starts);
    Deque<ProvisioningState> open = new ArrayDeque<>(starts);
    while (!open.isEmpty()) {
      ProvisioningState state = open.remove();
      rows.stream()
          .filter(row -> row.states().contains(state))
          .flatMap(TableCheck::targets)
          .filter(reached::add)
          .forEach(open::add);
    }
    return reached;
  }

  static Stream<ProvisioningState> targets(Row row) {
    return Stream.of(row.target().state(), row.gaveUp(), row.lost()).flatMap(Optional::stream);
  }

  private static IllegalStateException refused(ProvisioningState state, String why) {
    return new IllegalStateException(
        "lifecycle table: state \"" + StateSet.nameOf(state) + "\" " + why);
  }
}

package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows that are tried from top to bottom; the first that fits, fires. Immutable.
 *
 * <p>A row whose target is "go on" is a gate: once its action is done, the rows are tried again
 * from the top without it, until a row fires that is none. Building a table checks it, see {@link
 * Builder#build}.
 */
public final class TransitionTable {

  private final List<Row> rows;

  private TransitionTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Starts a table for hosts whose life begins in {@code initial} and ends in {@code terminal}. */
  public static Builder builder(ProvisioningState initial, ProvisioningState terminal) {
    return new Builder(initial, terminal);
  }

  /** The rows in the order in which they are tried. */
  public List<Row> rows() {
    return rows;
  }

  /** The first row that fits; empty only for a state that the table does not know. */
  public Optional<Decision> decide(HostView view) {
    return rows.stream().filter(row -> fits(row, view)).findFirst().map(Decision::new);
  }

  /** The same table without one row, unchecked; for tests that show what a row is good for. */
  TransitionTable without(Row row) {
    return new TransitionTable(rows.stream().filter(other -> other != row).toList());
  }

  private static boolean fits(Row row, HostView view) {
    boolean passed = row.isGate() && view.passed().contains(row.action());
    return !passed && row.states().contains(view.state()) && row.guard().holds(view);
  }

  /** Collects rows. Not thread-safe. */
  public static final class Builder {

    private final ProvisioningState initial;
    private final ProvisioningState terminal;
    private final List<ProvisioningState> legacy = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private Builder(ProvisioningState initial, ProvisioningState terminal) {
      this.initial = initial;
      this.terminal = terminal;
    }

    /** States in which an older operator may have left a host, though no row leads there. */
    public Builder legacy(ProvisioningState... states) {
      legacy.addAll(List.of(states));
      return this;
    }

    /** Adds a row below the others. */
    public Builder row(Row row) {
      rows.add(row);
      return this;
    }

    /**
     * Returns the table.
     *
     * @throws IllegalStateException if a state cannot be reached, has no row that always fits, has
     *     a row below that one, or has two rows with the same condition; or if a row leads out of
     *     the terminal state
     */
    public TransitionTable build() {
      List<ProvisioningState> starts = new ArrayList<>(legacy);
      starts.add(initial);
      TableCheck.check(rows, starts, terminal);
      return new TransitionTable(rows);
    }
  }
}

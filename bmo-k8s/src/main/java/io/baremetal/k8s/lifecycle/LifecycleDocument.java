package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the table of a host's life for people. Pure. */
public final class LifecycleDocument {

  private final TransitionTable table;

  private LifecycleDocument(TransitionTable table) {
    this.table = table;
  }

  /** The life of a host as Markdown: a Mermaid diagram of the states, then every row. */
  public static String markdown() {
    return new LifecycleDocument(HostLifecycle.TABLE).text();
  }

  private String text() {
    return "```mermaid\nstateDiagram-v2\n"
        + names()
        + "  [*] --> "
        + id(ProvisioningState.NONE)
        + "\n"
        + arrows()
        + "```\n\n"
        + fromAnywhere()
        + "\n| | in state | when | note | do | done → | gave up → | lost → |\n"
        + "|--:|---|---|---|---|---|---|---|\n"
        + rows();
  }

  private static String names() {
    return ProvisioningState.known().stream()
        .map(state -> "  " + id(state) + " : " + StateSet.nameOf(state) + "\n")
        .collect(Collectors.joining());
  }

  /** One arrow for each pair of states, with the reasons for it in the order of the rows. */
  private String arrows() {
    Map<String, Set<String>> reasons = new LinkedHashMap<>();
    table.rows().stream()
        .filter(row -> row.states().scope() == StateSet.Scope.ONLY)
        .forEach(row -> row.states().listed().forEach(from -> collect(row, from, reasons)));
    return reasons.entrySet().stream()
        .map(arrow -> "  " + arrow.getKey() + " : " + String.join(" / ", arrow.getValue()) + "\n")
        .collect(Collectors.joining());
  }

  private static void collect(Row row, ProvisioningState from, Map<String, Set<String>> reasons) {
    Map<String, Optional<ProvisioningState>> ways = new LinkedHashMap<>();
    ways.put(reason(row), row.target().state());
    ways.put(name(row.action()) + " given up", row.gaveUp());
    ways.put("unknown to the provisioner, login lost", row.lost());
    ways.forEach(
        (reason, target) ->
            target.ifPresent(
                to ->
                    reasons
                        .computeIfAbsent(
                            id(from) + " --> " + id(to), arrow -> new LinkedHashSet<>())
                        .add(reason)));
    if (row.target().equals(new Target.Vanish())) {
      reasons.put(id(from) + " --> [*]", Set.of(reason(row)));
    }
  }

  /** Rows that lead out of nearly every state would hide the others in the diagram. */
  private String fromAnywhere() {
    return table.rows().stream()
        .filter(row -> row.states().scope() == StateSet.Scope.ALL_BUT)
        .filter(row -> row.target().state().isPresent())
        .map(
            row ->
                "Not drawn: from "
                    + row.states()
                    + " to "
                    + row.target().state().map(StateSet::nameOf).orElse("")
                    + ", when "
                    + row.guard().name()
                    + ".\n")
        .collect(Collectors.joining());
  }

  private static String reason(Row row) {
    if (!row.guard().equals(HostGuards.ALWAYS)) {
      return row.guard().name();
    }
    return row.action() == HostAction.NOTHING ? "at once" : name(row.action()) + " done";
  }

  private String rows() {
    StringBuilder text = new StringBuilder();
    List<Row> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      text.append("| ").append(i + 1).append(" | ");
      text.append(
          Stream.of(
                  row.states().toString(),
                  row.guard().equals(HostGuards.ALWAYS) ? "" : row.guard().name(),
                  row.note().map(Note::name).orElse(""),
                  row.action() == HostAction.NOTHING ? "" : name(row.action()),
                  target(row.target()),
                  row.gaveUp().map(StateSet::nameOf).orElse(""),
                  row.lost().map(StateSet::nameOf).orElse(""))
              .collect(Collectors.joining(" | ")));
      text.append(" |\n");
    }
    return text.toString();
  }

  private static String target(Target target) {
    return target.match(
        new Target.Cases<>(
            enter -> "**" + StateSet.nameOf(enter.next()) + "**",
            rest -> "stays, again in " + duration(rest.lookAgainIn()),
            leave -> "stays",
            goOn -> "↓",
            vanish -> "gone"));
  }

  private static String duration(Duration duration) {
    return duration.toSecondsPart() == 0 && duration.toMinutes() > 0
        ? duration.toMinutes() + " min"
        : duration.toSeconds() + " s";
  }

  private static String name(HostAction action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String id(ProvisioningState state) {
    return StateSet.nameOf(state).replace(' ', '_');
  }
}

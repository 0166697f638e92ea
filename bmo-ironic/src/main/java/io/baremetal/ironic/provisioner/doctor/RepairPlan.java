package io.baremetal.ironic.provisioner.doctor;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What would be done, to be read before it is. Immutable.
 *
 * @param repairs in the order in which they would be made
 */
public record RepairPlan(List<Repair> repairs) {

  /** Copies the list. */
  public RepairPlan {
    repairs = List.copyOf(repairs);
  }

  /** The same plan with fewer repairs. */
  public RepairPlan only(Predicate<Repair> wanted) {
    return new RepairPlan(repairs.stream().filter(wanted).toList());
  }

  /** One line for each call, and which nodes need to be confirmed; the dry run. */
  public String describe() {
    return repairs.isEmpty()
        ? "nothing to do\n"
        : repairs.stream().map(RepairPlan::lines).collect(Collectors.joining());
  }

  private static String lines(Repair repair) {
    String confirm =
        repair.caution() == Repair.Caution.CONFIRM ? "  (only if this node is confirmed)" : "";
    String head =
        "%s %s, %s%s%n"
            .formatted(
                repair.nodeUuid(),
                repair.nodeName().orElse("(no name)"),
                repair.seen().state().orElse("?"),
                confirm);
    return head
        + repair.actions().stream()
            .map(action -> "  - " + action + "\n")
            .collect(Collectors.joining());
  }
}

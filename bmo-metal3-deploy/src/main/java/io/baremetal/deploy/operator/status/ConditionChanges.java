package io.baremetal.deploy.operator.status;

import io.baremetal.api.error.Quoted;
import io.baremetal.api.meta.ConditionStatus;
import io.baremetal.api.provisioning.OperatorCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed from one list of conditions to the next, for the log. */
public final class ConditionChanges {

  private ConditionChanges() {}

  /**
   * One sentence a change: first those of the conditions that there are now, in their order, then
   * those that are gone. A change of status says all that there is to say about a condition.
   */
  public static List<String> between(
      List<OperatorCondition> before, List<OperatorCondition> after) {
    List<String> changes = new ArrayList<>();
    for (OperatorCondition now : after) {
      find(before, now)
          .ifPresentOrElse(
              then -> changed(changes, then, now),
              () -> changes.add(type(now) + " set to " + status(now) + reasonInWords(now)));
    }
    for (OperatorCondition then : before) {
      if (find(after, then).isEmpty()) {
        changes.add(type(then) + " was removed");
      }
    }
    return changes;
  }

  private static Optional<OperatorCondition> find(
      List<OperatorCondition> conditions, OperatorCondition like) {
    return conditions.stream().filter(one -> one.type().equals(like.type())).findFirst();
  }

  private static void changed(List<String> changes, OperatorCondition then, OperatorCondition now) {
    if (!then.status().equals(now.status())) {
      changes.add(
          type(now) + " changed from " + status(then) + " to " + status(now) + reasonInWords(now));
      return;
    }
    part(changes, now, "message", then.message(), now.message());
    part(changes, now, "reason", then.reason(), now.reason());
  }

  private static void part(
      List<String> changes,
      OperatorCondition condition,
      String name,
      Optional<String> then,
      Optional<String> now) {
    String from = then.orElse("");
    String to = now.orElse("");
    if (!from.equals(to)) {
      changes.add(
          "%s %s changed from %s to %s"
              .formatted(type(condition), name, Quoted.text(from), Quoted.text(to)));
    }
  }

  private static String type(OperatorCondition condition) {
    return condition.type().orElse("");
  }

  private static String status(OperatorCondition condition) {
    return condition.status().map(ConditionStatus::wire).orElse("");
  }

  private static String reasonInWords(OperatorCondition condition) {
    return " (" + Quoted.text(condition.message().orElse("")) + ")";
  }
}

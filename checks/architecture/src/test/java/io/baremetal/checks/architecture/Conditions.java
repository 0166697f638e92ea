package io.baremetal.checks.architecture;

import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition from a predicate, with the offender's name in the message. */
final class Conditions {

  private Conditions() {}

  static <T extends HasName.AndFullName> ArchCondition<T> hold(
      String description, Predicate<T> predicate) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                item, predicate.test(item), item.getFullName() + " does not " + description));
      }
    };
  }
}

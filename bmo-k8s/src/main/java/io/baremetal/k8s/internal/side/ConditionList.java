package io.baremetal.k8s.internal.side;

import io.baremetal.api.meta.Condition;
import io.baremetal.api.meta.ConditionStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of an object, one a type, with the generation that they were judged at. Immutable.
 *
 * @param conditions the list as it is stored
 */
public record ConditionList(List<Condition> conditions) {

  /** Copies the list. */
  public ConditionList {
    conditions = List.copyOf(conditions);
  }

  /**
   * The same with one condition set. One that says what it said keeps its time.
   *
   * @param reason one word
   * @param message for people; may be empty
   */
  public ConditionList set(
      Judged at, String type, ConditionStatus status, String reason, String message) {
    Optional<Condition> before = find(type);
    Instant since =
        before
            .filter(known -> known.status().equals(Optional.of(status)))
            .flatMap(Condition::lastTransitionTime)
            .orElse(at.now());
    Condition now =
        Condition.builder()
            .type(type)
            .status(status)
            .observedGeneration(at.generation())
            .lastTransitionTime(since)
            .reason(reason)
            .message(message)
            .build();
    List<Condition> list = new ArrayList<>(conditions);
    before.ifPresentOrElse(known -> list.set(list.indexOf(known), now), () -> list.add(now));
    return new ConditionList(list);
  }

  /** The condition of a type; empty if there is none. */
  public Optional<Condition> find(String type) {
    return conditions.stream()
        .filter(condition -> condition.type().equals(Optional.of(type)))
        .findFirst();
  }

  /** Whether the condition of a type holds. */
  public boolean holds(String type) {
    return find(type).flatMap(Condition::status).filter(ConditionStatus.TRUE::equals).isPresent();
  }

  /**
   * What a judgement was made at.
   *
   * @param generation generation of the spec that was judged
   * @param now when
   */
  public record Judged(long generation, Instant now) {}
}

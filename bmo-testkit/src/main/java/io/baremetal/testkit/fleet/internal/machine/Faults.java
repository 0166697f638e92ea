package io.baremetal.testkit.fleet.internal.machine;

import io.baremetal.testkit.fleet.model.BmcMood;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What goes wrong with one machine. Thread-safe. Troubles of one kind happen one after another. */
public final class Faults {

  /** A kind of trouble that happens once for each time that it was ordered. */
  public enum Trouble {
    /** The agent does not come up. */
    BOOT,
    /** The agent reports that it could not look at the hardware. */
    INSPECTION,
    /** The BMC cannot use the firmware that it was given. */
    FIRMWARE
  }

  private final AtomicReference<BmcMood> mood = new AtomicReference<>(BmcMood.WELL);
  private final Map<Trouble, Deque<String>> troubles = new EnumMap<>(Trouble.class);
  private final Map<String, Deque<String>> steps = new HashMap<>();

  /** How the BMC behaves. */
  public BmcMood mood() {
    return Objects.requireNonNull(mood.get());
  }

  /** From now on the BMC behaves so. */
  public void mood(BmcMood other) {
    mood.set(other);
  }

  /** Orders a trouble. */
  public synchronized void order(Trouble trouble, String reason) {
    troubles.computeIfAbsent(trouble, any -> new ArrayDeque<>()).add(reason);
  }

  /** Orders the failure of a step of an agent. */
  public synchronized void orderStep(String step, String reason) {
    steps.computeIfAbsent(step, any -> new ArrayDeque<>()).add(reason);
  }

  /** The reason of the trouble if it is to happen now; asking uses it up. */
  public synchronized Optional<String> take(Trouble trouble) {
    return Optional.ofNullable(troubles.get(trouble)).map(Deque::poll);
  }

  /** The reason of the trouble if it is to happen now; asking does not use it up. */
  public synchronized Optional<String> peek(Trouble trouble) {
    return Optional.ofNullable(troubles.get(trouble)).map(Deque::peek);
  }

  /** The reason why this step fails if it is to fail now; asking uses it up. */
  public synchronized Optional<String> takeStep(String step) {
    return Optional.ofNullable(steps.get(step)).map(Deque::poll);
  }

  /** Forgets everything: from now on nothing goes wrong. */
  public synchronized void heal() {
    mood.set(BmcMood.WELL);
    troubles.clear();
    steps.clear();
  }
}

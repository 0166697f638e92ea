package io.baremetal.testkit.provisioner;

import io.baremetal.api.provisioner.HostIdentity;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One machine's state. Guarded by the {@link Park} that holds it. */
final class Machine {

  private static final Set<Verb> SLOT_TAKING =
      EnumSet.of(Verb.INSPECT, Verb.PROVISION, Verb.DEPROVISION);

  private final String id;
  private final HostIdentity host;
  private final Map<Verb, String> failures = new EnumMap<>(Verb.class);
  private final Set<Verb> achieved = EnumSet.noneOf(Verb.class);
  private final Set<Verb> begun = EnumSet.noneOf(Verb.class);
  private final Set<Verb> ended = EnumSet.noneOf(Verb.class);
  private final Devices devices = new Devices();
  private boolean poweredOn;
  private @Nullable String image;
  private @Nullable Operation operation;

  Machine(String id, HostIdentity host) {
    this.id = id;
    this.host = host;
  }

  String id() {
    return id;
  }

  Devices devices() {
    return devices;
  }

  HostIdentity host() {
    return host;
  }

  boolean isPoweredOn() {
    return poweredOn;
  }

  void power(boolean on) {
    poweredOn = on;
  }

  Optional<String> image() {
    return Optional.ofNullable(image);
  }

  void image(Optional<String> url) {
    image = url.orElse(null);
  }

  boolean has(Verb verb) {
    return achieved.contains(verb);
  }

  void achieve(Verb verb) {
    achieved.add(verb);
    ended.add(verb);
  }

  /** Whether this verb began and nobody was told yet; true once. */
  boolean isNewsThatBegan(Verb verb) {
    return begun.remove(verb);
  }

  /** Whether this verb reached its goal and nobody was told yet; true once. */
  boolean isNewsThatEnded(Verb verb) {
    return ended.remove(verb);
  }

  void undo(Verb verb) {
    achieved.remove(verb);
    failures.remove(verb);
  }

  Optional<String> failureOf(Verb verb) {
    return Optional.ofNullable(failures.get(verb));
  }

  void fail(Verb verb, String message) {
    failures.put(verb, message);
  }

  Optional<Operation> operation() {
    return Optional.ofNullable(operation);
  }

  void begin(Operation next) {
    operation = next;
    begun.add(next.verb());
  }

  void end() {
    operation = null;
  }

  boolean isRunning(Verb verb) {
    return operation().filter(running -> running.verb() == verb).isPresent();
  }

  boolean takesSlot() {
    return operation().filter(running -> SLOT_TAKING.contains(running.verb())).isPresent();
  }

  FakeMachine view() {
    return new FakeMachine(id, poweredOn, image(), operation().map(Operation::verb));
  }

  /**
   * Something that takes time.
   *
   * @param verb what
   * @param due when it ends, in monotonic nanoseconds
   * @param effect what is true of the machine then
   */
  record Operation(Verb verb, long due, Runnable effect) {}
}

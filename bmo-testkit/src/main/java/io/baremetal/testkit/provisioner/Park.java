package io.baremetal.testkit.provisioner;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.testkit.provisioner.Machine.Operation;
import io.baremetal.testkit.time.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** All machines, what is to go wrong with them, and what was asked of them. Thread-safe. */
final class Park {

  /** How many calls are remembered one by one, as by the fakes of servers. */
  private static final int KEPT = 100_000;

  private final TestClock time;
  private final Map<Verb, Duration> durations;
  private final Map<HostIdentity, Machine> machines = new HashMap<>();
  private final Map<Verb, Deque<String>> refusals = new EnumMap<>(Verb.class);
  private final Map<Verb, Deque<String>> breakdowns = new EnumMap<>(Verb.class);
  private final Deque<VerbCall> calls = new ArrayDeque<>();
  private final Map<Verb, Long> counts = new EnumMap<>(Verb.class);
  private final List<Consumer<HostIdentity>> listeners = new CopyOnWriteArrayList<>();

  Park(TestClock time, Map<Verb, Duration> durations) {
    this.time = time;
    this.durations = new EnumMap<>(durations);
  }

  synchronized void called(Verb verb, HostIdentity host) {
    counts.merge(verb, 1L, Long::sum);
    calls.add(new VerbCall(verb, host.toString(), time.now()));
    if (calls.size() > KEPT) {
      calls.remove();
    }
    Deque<String> planned = breakdowns.get(verb);
    if (planned != null && !planned.isEmpty()) {
      throw new ProvisionerException(planned.remove());
    }
  }

  synchronized List<VerbCall> calls() {
    return List.copyOf(calls);
  }

  synchronized long count(Verb verb) {
    return counts.getOrDefault(verb, 0L);
  }

  synchronized void planRefusal(Verb verb, String message) {
    refusals.computeIfAbsent(verb, key -> new ArrayDeque<>()).add(message);
  }

  synchronized void planBreakdown(Verb verb, String message) {
    breakdowns.computeIfAbsent(verb, key -> new ArrayDeque<>()).add(message);
  }

  synchronized Optional<Machine> find(HostIdentity host) {
    return Optional.ofNullable(machines.get(host)).map(this::settled);
  }

  synchronized Machine create(HostIdentity host) {
    String seed = host + "/" + host.uid() + "/" + machines.size();
    String id = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    Machine machine = new Machine(id, host);
    machines.put(host, machine);
    return machine;
  }

  synchronized void remove(HostIdentity host) {
    machines.remove(host);
  }

  synchronized List<Machine> all() {
    return machines.values().stream().map(this::settled).toList();
  }

  /** Sets an operation going; a listener hears of its end. */
  synchronized void begin(Machine machine, Verb verb, Runnable effect) {
    Duration length = durations.getOrDefault(verb, Duration.ZERO);
    machine.begin(new Operation(verb, nanos() + length.toNanos(), effect));
    var unused =
        time.scheduler()
            .schedule(() -> wake(machine.host()), length.toNanos(), TimeUnit.NANOSECONDS);
  }

  Subscription listen(Consumer<HostIdentity> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void wake(HostIdentity host) {
    listeners.forEach(listener -> listener.accept(host));
  }

  private Machine settled(Machine machine) {
    machine.operation().filter(running -> running.due() <= nanos()).ifPresent(done -> end(machine));
    return machine;
  }

  private void end(Machine machine) {
    Operation ended = machine.operation().orElseThrow();
    machine.end();
    Deque<String> planned = refusals.get(ended.verb());
    if (planned != null && !planned.isEmpty()) {
      machine.fail(ended.verb(), planned.remove());
    } else {
      ended.effect().run();
    }
  }

  private long nanos() {
    return time.nanoTime().getAsLong();
  }
}

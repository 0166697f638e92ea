package io.baremetal.testkit.ironic.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** All that changes about a machine. Whoever touches it holds the lock of the world. */
final class MachineState {

  private final AtomicReference<Hardware> hardware;
  private final AtomicBoolean madeUp = new AtomicBoolean(true);
  private final AtomicReference<Power> power = new AtomicReference<>(Power.OFF);
  private final AtomicBoolean reachable = new AtomicBoolean(true);
  private final AtomicReference<@Nullable Login> login = new AtomicReference<>();
  private final AtomicReference<@Nullable Installation> installation = new AtomicReference<>();
  private final AtomicReference<Bmc.BootDevice> bootDevice =
      new AtomicReference<>(new Bmc.BootDevice("pxe", Bmc.Lasting.ONCE));
  private final AtomicReference<Optional<Health>> health = new AtomicReference<>(Optional.empty());
  private final Map<String, String> media = new TreeMap<>();
  private final Map<String, String> biosSettings = new TreeMap<>();
  private final Map<String, String> firmware = new TreeMap<>();
  private final Map<String, Subscription> subscriptions = new TreeMap<>();
  private final List<String> completedSteps = new ArrayList<>();
  private final Map<Step, Deque<String>> failures = new EnumMap<>(Step.class);
  private final Map<Step, Integer> hangs = new EnumMap<>(Step.class);
  private final AtomicReference<Runnable> onChange = new AtomicReference<>(() -> {});

  MachineState(Hardware hardware) {
    this.hardware = new AtomicReference<>(hardware);
    biosSettings.putAll(BiosAttribute.initialValues());
    firmware.put("bios", "1.0.0");
    firmware.put("bmc", "2.0.0");
  }

  Hardware hardware() {
    return Objects.requireNonNull(hardware.get());
  }

  void hardware(Hardware other) {
    hardware.set(other);
  }

  AtomicBoolean madeUp() {
    return madeUp;
  }

  AtomicBoolean reachable() {
    return reachable;
  }

  AtomicReference<@Nullable Login> login() {
    return login;
  }

  AtomicReference<@Nullable Installation> installation() {
    return installation;
  }

  Map<String, String> media() {
    return media;
  }

  Map<String, String> biosSettings() {
    return biosSettings;
  }

  Map<String, String> firmware() {
    return firmware;
  }

  Map<String, Subscription> subscriptions() {
    return subscriptions;
  }

  List<String> completedSteps() {
    return completedSteps;
  }

  Map<Step, Deque<String>> failures() {
    return failures;
  }

  Map<Step, Integer> hangs() {
    return hangs;
  }

  Power power() {
    return Objects.requireNonNull(power.get());
  }

  void power(Power other) {
    power.set(other);
  }

  AtomicReference<Optional<Health>> health() {
    return health;
  }

  Bmc.BootDevice bootDevice() {
    return Objects.requireNonNull(bootDevice.get());
  }

  void bootDevice(Bmc.BootDevice other) {
    bootDevice.set(other);
  }

  void onChange(Runnable listener) {
    onChange.set(listener);
  }

  void changed() {
    Objects.requireNonNull(onChange.get()).run();
  }

  Optional<Login> requiredLogin() {
    return Optional.ofNullable(login.get());
  }

  void addFailure(Step step, String reason) {
    failures.computeIfAbsent(step, any -> new ArrayDeque<>()).add(reason);
  }

  Optional<String> takeFailure(Step step) {
    Deque<String> waiting = failures.get(step);
    return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.poll());
  }

  boolean takeHang(Step step) {
    int left = hangs.getOrDefault(step, 0);
    hangs.put(step, Math.max(0, left - 1));
    return left > 0;
  }

  /** User and password that the BMC asks for; the text form has no password. */
  record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** What is on the disk; the text form has no config drive, which may hold secrets. */
  record Installation(String image, @Nullable String configDrive) {
    @Override
    public String toString() {
      return image;
    }
  }

  /** Where the BMC sends its events; the text form has no headers. */
  record Subscription(String destination, String json) {
    @Override
    public String toString() {
      return destination;
    }
  }
}

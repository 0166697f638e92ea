package io.baremetal.testkit.provisioner;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.firmware.SettingSchema;
import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.Disk;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.media.ImageFormat;
import io.baremetal.api.provisioner.EventDestination;
import io.baremetal.api.provisioner.FleetSnapshot;
import io.baremetal.api.provisioner.HostAccess;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.Provisioner;
import io.baremetal.api.provisioner.ProvisionerHealth;
import io.baremetal.api.provisioner.Subscription;
import io.baremetal.testkit.time.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Machines in memory, on a test's time.
 *
 * <pre>{@code
 * TestClock time = TestClock.create();
 * FakeProvisioner machines =
 *     FakeProvisioner.builder(time).taking(Verb.PROVISION, ofMinutes(9)).build();
 * machines.refuseNext(Verb.PROVISION, "disk too small");
 * ...
 * assertThat(machines.machine("metal3", "demo")).get().matches(FakeMachine::poweredOn);
 * }</pre>
 *
 * <p>A verb that takes time begins with its first call, ends by itself, and wakes the listeners of
 * {@link #onChange} then. For one thread, such as a simulation has.
 */
public final class FakeProvisioner implements Provisioner {

  private final TestClock time;
  private final Park park;
  private final FakeRules rules;
  private final boolean waking;
  private final AtomicReference<ProvisionerHealth> health =
      new AtomicReference<>(ProvisionerHealth.ready());

  private FakeProvisioner(Builder builder) {
    this.time = builder.time;
    this.park = new Park(builder.time, builder.durations);
    this.rules =
        new FakeRules(
            builder.capacity,
            builder.hardware,
            Map.copyOf(builder.biosSettings),
            Map.copyOf(builder.biosSchema),
            List.copyOf(builder.firmware),
            builder.ramdiskFormats);
    this.waking = builder.waking;
  }

  /** A provisioner with the usual durations. */
  public static FakeProvisioner on(TestClock time) {
    return builder(time).build();
  }

  /** A provisioner with durations, capacity or hardware of one's own. */
  public static Builder builder(TestClock time) {
    return new Builder(time);
  }

  @Override
  public HostProvisioner forHost(HostAccess host) {
    return new FakeHost(park, rules, host);
  }

  @Override
  public ProvisionerHealth health() {
    ProvisionerHealth now = health.get();
    return now == null ? ProvisionerHealth.ready() : now;
  }

  @Override
  public FleetSnapshot snapshot() {
    List<Machine> machines = park.all();
    int busy = (int) machines.stream().filter(Machine::takesSlot).count();
    return new FleetSnapshot(time.now(), machines.size(), busy, 0, Duration.ZERO);
  }

  @Override
  public Optional<Subscription> onChange(Consumer<HostIdentity> listener) {
    return waking ? Optional.of(park.listen(listener)) : Optional.empty();
  }

  @Override
  public void close() {
    // There is nothing to let go of.
  }

  /** A machine as it is now; empty if the provisioner does not know it. */
  public Optional<FakeMachine> machine(String namespace, String name) {
    return known(namespace, name).map(Machine::view);
  }

  /** URL of the image in a machine's virtual drive; empty if there is none. */
  public Optional<String> dataImage(String namespace, String name) {
    return known(namespace, name).flatMap(machine -> machine.devices().dataImage());
  }

  /** Where a machine's BMC reports its events, by the id of the subscription. */
  public Map<String, EventDestination> subscriptions(String namespace, String name) {
    return known(namespace, name)
        .map(machine -> Map.copyOf(machine.devices().subscriptions()))
        .orElse(Map.of());
  }

  private Optional<Machine> known(String namespace, String name) {
    return park.all().stream()
        .filter(machine -> machine.host().namespace().equals(namespace))
        .filter(machine -> machine.host().name().equals(name))
        .findFirst();
  }

  /** How many machines are known. */
  public int size() {
    return park.all().size();
  }

  /** The last 100,000 calls of verbs, oldest first. */
  public List<VerbCall> calls() {
    return park.calls();
  }

  /** How often a verb was called, for all hosts together; counted however long ago. */
  public long calls(Verb verb) {
    return park.count(verb);
  }

  /**
   * The next operation of this kind that ends, ends with this refusal. May be planned repeatedly.
   */
  public void refuseNext(Verb verb, String message) {
    park.planRefusal(verb, message);
  }

  /** The next call of this verb throws, as if the backend were out of reach. */
  public void breakNext(Verb verb, String message) {
    park.planBreakdown(verb, message);
  }

  /** Forgets a machine behind everybody's back, as a lost database does. */
  public void lose(String namespace, String name) {
    park.all().stream()
        .map(Machine::host)
        .filter(host -> host.namespace().equals(namespace) && host.name().equals(name))
        .forEach(park::remove);
  }

  /** Can serve nobody from now on, and says why. */
  public void notReady(String problem) {
    health.set(ProvisionerHealth.notReady(problem));
  }

  /** Can serve again. */
  public void ready() {
    health.set(ProvisionerHealth.ready());
  }

  /** Describes a {@link FakeProvisioner}. Not thread-safe. */
  public static final class Builder {

    private final TestClock time;
    private final Map<Verb, Duration> durations = new EnumMap<>(Verb.class);
    private final Map<String, String> biosSettings = new TreeMap<>();
    private final Map<String, SettingSchema> biosSchema = new TreeMap<>();
    private final List<FirmwareComponent> firmware = new ArrayList<>();
    private Optional<List<ImageFormat>> ramdiskFormats = Optional.empty();
    private int capacity = 20;
    private boolean waking = true;
    private Function<HostIdentity, HardwareDetails> hardware = FakeProvisioner::smallMachine;

    private Builder(TestClock time) {
      this.time = time;
      durations.put(Verb.REGISTER, Duration.ofSeconds(10));
      durations.put(Verb.INSPECT, Duration.ofMinutes(3));
      durations.put(Verb.PREPARE, Duration.ofMinutes(2));
      durations.put(Verb.PROVISION, Duration.ofMinutes(5));
      durations.put(Verb.DEPROVISION, Duration.ofMinutes(4));
      durations.put(Verb.POWER, Duration.ofSeconds(15));
      durations.put(Verb.SERVICE, Duration.ofMinutes(3));
    }

    /** How long a verb takes. */
    public Builder taking(Verb verb, Duration duration) {
      durations.put(verb, duration);
      return this;
    }

    /** How many hosts may be inspected, deployed or cleaned at a time; 20 unless set. */
    public Builder capacity(int slots) {
      capacity = slots;
      return this;
    }

    /** Offers no {@link Provisioner#onChange}, so that hosts are polled. */
    public Builder withoutWakeUps() {
      waking = false;
      return this;
    }

    /** A BIOS setting that each machine comes with, and what it may be set to. */
    public Builder biosSetting(String name, String value, SettingSchema schema) {
      biosSettings.put(name, value);
      biosSchema.put(name, schema);
      return this;
    }

    /** A component with firmware that each machine comes with. */
    public Builder firmware(FirmwareComponent component) {
      firmware.add(component);
      return this;
    }

    /** Has ramdisks made for each host, in one of these formats; all boot the same unless set. */
    public Builder ramdiskFormats(List<ImageFormat> formats) {
      ramdiskFormats = Optional.of(List.copyOf(formats));
      return this;
    }

    /** What inspection finds; a small machine unless set. */
    public Builder hardware(Function<HostIdentity, HardwareDetails> found) {
      hardware = found;
      return this;
    }

    /** The provisioner. */
    public FakeProvisioner build() {
      return new FakeProvisioner(this);
    }
  }

  private static HardwareDetails smallMachine(HostIdentity host) {
    return HardwareDetails.builder()
        .hostname(host.name())
        .ramMebibytes(4096L)
        .cpu(Cpu.builder().arch("x86_64").count(2L).build())
        .addNics(Nic.builder().name("eth0").mac("00:00:5e:00:53:01").ip("192.0.2.10").build())
        .addStorage(Disk.builder().name("/dev/sda").sizeBytes(50L << 30).build())
        .build();
  }
}

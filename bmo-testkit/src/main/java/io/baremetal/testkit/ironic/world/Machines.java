package io.baremetal.testkit.ironic.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All servers of the simulated world, by the addresses of their BMCs. Thread-safe.
 *
 * <p>A server that nobody described is made up when Ironic first connects to it: it takes any
 * credentials, and its hardware follows from its address, so that it is the same in each run. A
 * strict world knows only the servers that the test described; other addresses do not answer.
 */
public final class Machines {

  private final Object lock = new Object();
  private final Strangers strangers;
  private final Map<MachineAddress, MachineState> machines = new LinkedHashMap<>();

  /** What becomes of an address that the test did not describe. */
  public enum Strangers {
    /** A server is made up. */
    MADE_UP,
    /** Nothing answers there. */
    SILENT
  }

  /** An empty world. */
  public Machines(Strangers strangers) {
    this.strangers = strangers;
  }

  /**
   * The server at a BMC address, made up now if it is new.
   *
   * @param address as in {@code spec.bmc.address} or in an Ironic {@code driver_info}: with or
   *     without scheme, port and system path. Scheme and usual ports make no difference. Without a
   *     path, it means the only system of that BMC.
   */
  public Machine at(String address) {
    synchronized (lock) {
      MachineAddress known = onlySystem(MachineAddress.of(address));
      return new Machine(lock, known, state(known));
    }
  }

  /** Every server so far, in the order in which they became known. */
  public List<Machine> all() {
    synchronized (lock) {
      return machines.entrySet().stream()
          .map(entry -> new Machine(lock, entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  /**
   * The server that Ironic reaches at an address; empty if nothing answers there.
   *
   * @param address see {@link #at}
   */
  public Optional<Bmc> connect(String address) {
    MachineAddress parsed = MachineAddress.of(address);
    synchronized (lock) {
      MachineAddress known =
          parsed
              .withoutSystem()
              .filter(host -> !machines.containsKey(parsed) && machines.containsKey(host))
              .orElse(parsed);
      return strangers == Strangers.SILENT && !machines.containsKey(known)
          ? Optional.empty()
          : Optional.of(new Bmc(known, state(known)));
    }
  }

  /** Held by whoever uses a {@link Bmc}; all servers and the management system share it. */
  public Object lock() {
    return lock;
  }

  private MachineAddress onlySystem(MachineAddress asked) {
    List<MachineAddress> systems =
        machines.keySet().stream().filter(known -> known.host().equals(asked.host())).toList();
    boolean vague = asked.system().isEmpty() && !systems.contains(asked) && systems.size() == 1;
    return vague ? systems.get(0) : asked;
  }

  private MachineState state(MachineAddress address) {
    return machines.computeIfAbsent(
        address, any -> new MachineState(GeneratedHardware.of(address.toString())));
  }
}

package io.baremetal.ironic.provisioner.doctor;

import io.baremetal.api.provisioner.HostRegistry;
import io.baremetal.ironic.IronicClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Examines one Ironic against the hosts that use it.
 *
 * <pre>
 * IronicDoctor doctor = IronicDoctor.of(ironic, hosts, System::nanoTime);
 * doctor.examine();                        // a first look; orphans are only suspected
 * ... at least a minute later ...
 * Diagnosis diagnosis = doctor.examine();
 * System.out.println(diagnosis.plan().describe());
 * doctor.execute(diagnosis.plan(), Set.of());
 * </pre>
 *
 * <p>Keep it between examinations: it remembers since when a node has been without its host.
 * Thread-safe; one examination or execution at a time. Calls of Ironic may throw any {@link
 * io.baremetal.ironic.error.IronicException}.
 */
public final class IronicDoctor {

  /** How far apart two looks for a host must be, of which neither finds it. */
  public static final Duration SECOND_LOOK = Duration.ofSeconds(60);

  private final IronicClient ironic;
  private final HostRegistry hosts;
  private final Absences absences;

  private IronicDoctor(IronicClient ironic, HostRegistry hosts, Absences absences) {
    this.ironic = ironic;
    this.hosts = hosts;
    this.absences = absences;
  }

  /**
   * A doctor that knows nothing yet.
   *
   * @param nanos monotonic time in nanoseconds
   */
  public static IronicDoctor of(IronicClient ironic, HostRegistry hosts, LongSupplier nanos) {
    return new IronicDoctor(ironic, hosts, new Absences(hosts, nanos));
  }

  /** Looks at everything; changes nothing. */
  public synchronized Diagnosis examine() {
    return new Examination(ironic, hosts, absences).run();
  }

  /**
   * Does what a plan says. Each node is read again first, and each port that is to go; one that has
   * changed, or whose host has come back, stops the execution.
   *
   * @param confirmed UUIDs of nodes that may be touched although they need to be confirmed
   * @return one result for each repair, in the plan's order
   */
  public synchronized List<RepairResult> execute(RepairPlan plan, Set<String> confirmed) {
    return new Treatment(ironic, absences, Set.copyOf(confirmed)).run(plan);
  }
}

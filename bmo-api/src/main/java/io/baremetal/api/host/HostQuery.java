package io.baremetal.api.host;

import io.baremetal.api.hardware.Accelerator;
import io.baremetal.api.hardware.AcceleratorKind;
import io.baremetal.api.hardware.Accelerators;
import io.baremetal.api.hardware.Cpu;
import io.baremetal.api.hardware.Disk;
import io.baremetal.api.hardware.HardwareData;
import io.baremetal.api.hardware.HardwareDetails;
import io.baremetal.api.hardware.Nic;
import io.baremetal.api.meta.ObjectMetadata;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses hosts by their hardware. Immutable: each method returns a narrower query. What inspection
 * did not find counts as not there.
 *
 * <pre>
 * List&lt;BareMetalHost&gt; fit =
 *     HostQuery.any().withMemoryMebibytes(65_536).withAccelerators(AcceleratorKind.QAT, 1)
 *         .select(hosts, hardwareData);
 * </pre>
 */
public final class HostQuery {

  private static final Comparator<BareMetalHost> BY_NAME =
      Comparator.comparing((BareMetalHost host) -> host.metadata().namespace().orElse(""))
          .thenComparing(host -> host.metadata().name().orElse(""));

  private final List<Predicate<Candidate>> conditions;

  private HostQuery(List<Predicate<Candidate>> conditions) {
    this.conditions = List.copyOf(conditions);
  }

  /** Any host. */
  public static HostQuery any() {
    return new HostQuery(List.of());
  }

  private HostQuery and(Predicate<Candidate> condition) {
    List<Predicate<Candidate>> more = new ArrayList<>(conditions);
    more.add(condition);
    return new HostQuery(more);
  }

  /** With at least this many processors, as the operating system counts them. */
  public HostQuery withCpus(long least) {
    return and(
        one ->
            one.hardware()
                .flatMap(HardwareDetails::cpu)
                .flatMap(Cpu::count)
                .filter(count -> count >= least)
                .isPresent());
  }

  /** With processors of this architecture, for example {@code x86_64}. */
  public HostQuery withArchitecture(String architecture) {
    return and(
        one ->
            one.hardware()
                .flatMap(HardwareDetails::cpu)
                .flatMap(Cpu::arch)
                .filter(architecture::equals)
                .isPresent());
  }

  /** With at least this much memory. */
  public HostQuery withMemoryMebibytes(long least) {
    return and(
        one ->
            one.hardware()
                .flatMap(HardwareDetails::ramMebibytes)
                .filter(size -> size >= least)
                .isPresent());
  }

  /** With a disk of at least this many bytes. */
  public HostQuery withDisk(long leastBytes) {
    return and(
        one ->
            one.all(HardwareDetails::storage)
                .map(Disk::sizeBytes)
                .flatMap(Optional::stream)
                .anyMatch(size -> size >= leastBytes));
  }

  /** With a network interface of at least this many gigabits a second. */
  public HostQuery withNicSpeed(long leastGbps) {
    return and(
        one ->
            one.all(HardwareDetails::nics)
                .map(Nic::speedGbps)
                .flatMap(Optional::stream)
                .anyMatch(speed -> speed >= leastGbps));
  }

  /**
   * With at least this many accelerators of a kind, by the annotation of the host's HardwareData
   * or, where that is not given, by the label of the host; see {@link Accelerators}.
   */
  public HostQuery withAccelerators(AcceleratorKind kind, int least) {
    return and(one -> one.accelerators(kind) >= least);
  }

  /** With this label. */
  public HostQuery withLabel(String key, String value) {
    return and(one -> value.equals(one.host().metadata().labels().get(key)));
  }

  /** As {@link #select(Collection, Collection)}, for what hosts themselves show. */
  public List<BareMetalHost> select(Collection<BareMetalHost> hosts) {
    return select(hosts, List.of());
  }

  /**
   * The hosts that fit and are free: available, without consumer or error, neither paused nor being
   * deleted. Sorted by namespace and name, so that the same hosts always give the same list.
   *
   * @param data found by namespace and name, which are those of the host
   */
  public List<BareMetalHost> select(
      Collection<BareMetalHost> hosts, Collection<HardwareData> data) {
    Map<String, HardwareData> byName = new HashMap<>();
    data.forEach(each -> byName.put(name(each.metadata()), each));
    return hosts.stream()
        .filter(HostQuery::isFree)
        .map(host -> new Candidate(host, Optional.ofNullable(byName.get(name(host.metadata())))))
        .filter(one -> conditions.stream().allMatch(condition -> condition.test(one)))
        .map(Candidate::host)
        .sorted(BY_NAME)
        .toList();
  }

  private static String name(ObjectMetadata metadata) {
    return metadata.namespace().orElse("") + "/" + metadata.name().orElse("");
  }

  private static boolean isFree(BareMetalHost host) {
    ProvisioningState state = host.status().provisioning().state();
    return (state.equals(ProvisioningState.AVAILABLE) || state.equals(ProvisioningState.READY))
        && host.spec().consumerRef().isEmpty()
        && host.status().errorMessage().isEmpty()
        && !host.isPaused()
        && !host.isBeingDeleted();
  }

  /** How many conditions there are. */
  @Override
  public String toString() {
    return conditions.size() + " conditions";
  }

  /**
   * A host that may fit.
   *
   * @param host the host
   * @param data its HardwareData, if given
   */
  private record Candidate(BareMetalHost host, Optional<HardwareData> data) {

    Optional<HardwareDetails> hardware() {
      return data.flatMap(given -> given.spec().hardware()).or(() -> host.status().hardware());
    }

    <T> Stream<T> all(Function<HardwareDetails, List<T>> parts) {
      return hardware().map(parts).orElse(List.of()).stream();
    }

    int accelerators(AcceleratorKind kind) {
      Optional<List<Accelerator>> annotated =
          data.flatMap(given -> given.metadata().annotation(Accelerators.ANNOTATION))
              .flatMap(text -> Accelerators.fromAnnotation(text).value());
      return annotated
          .map(list -> count(list, kind))
          .orElseGet(() -> labelled(kind.wire().toLowerCase(Locale.ROOT)));
    }

    private static int count(List<Accelerator> accelerators, AcceleratorKind kind) {
      return accelerators.stream()
          .filter(one -> one.kind().filter(kind::equals).isPresent())
          .mapToInt(Accelerator::devices)
          .sum();
    }

    private int labelled(String kind) {
      String value = host.metadata().labels().getOrDefault(Accelerators.LABEL_PREFIX + kind, "");
      return value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
    }
  }
}

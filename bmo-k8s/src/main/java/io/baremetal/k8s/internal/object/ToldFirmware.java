package io.baremetal.k8s.internal.object;

import io.baremetal.api.firmware.FirmwareComponent;
import io.baremetal.api.provisioner.HostIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Firmware versions that a machine told when its object was made, for the controller of that
 * object, so that the machine is not asked twice in a row. Thread-safe; bounded.
 */
public final class ToldFirmware {

  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Those that nobody took are old by then. */
  private static final int MOST_KEPT = 10_000;

  private final Map<HostIdentity, Told> told = new ConcurrentHashMap<>();

  private record Told(List<FirmwareComponent> components, Instant at) {}

  /** Keeps what the machine of a host told at this time. */
  public void tell(HostIdentity host, List<FirmwareComponent> components, Instant at) {
    if (told.size() >= MOST_KEPT) {
      told.clear();
    }
    told.put(host, new Told(List.copyOf(components), at));
  }

  /** What was told in the minute before {@code now}; only once, and empty if nothing was. */
  public Optional<List<FirmwareComponent>> take(HostIdentity host, Instant now) {
    return Optional.ofNullable(told.remove(host))
        .filter(known -> Duration.between(known.at(), now).compareTo(FRESH) <= 0)
        .map(Told::components);
  }
}

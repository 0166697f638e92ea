package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What inspection found in a machine. Immutable. Observed, never wished for; written to {@code
 * status.hardware} of the host and to its HardwareData.
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = HardwareDetails.Builder.class)
public interface HardwareDetails extends Extensible {

  /** Who made the machine. */
  Optional<SystemVendor> systemVendor();

  /** Firmware that the machine runs. */
  Optional<Firmware> firmware();

  /** Main memory, in MiB. */
  Optional<Long> ramMebibytes();

  /** Network interfaces. An interface with an IPv4 and an IPv6 address is listed twice. */
  List<Nic> nics();

  /** Disks, in the order in which the agent listed them. */
  List<Disk> storage();

  /** Processors, taken together. */
  Optional<Cpu> cpu();

  /** Host name that the machine had during inspection. */
  Optional<String> hostname();

  /** Details of a machine of which nothing was found. */
  static HardwareDetails empty() {
    return ImmutableHardwareDetails.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HardwareDetails}. Not thread-safe. */
  final class Builder extends ImmutableHardwareDetails.Builder {}
}

package io.baremetal.api.provisioner;

import io.baremetal.api.provisioner.PrepareRequest.Changes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The firmware that a machine in use must have, and what it has. Immutable. */
@Value.Immutable
public interface ServiceRequest {

  /** Wanted BIOS settings. */
  List<FirmwareSetting> targetFirmwareSettings();

  /** BIOS settings as last read; absent when they never were, and then none is changed. */
  Optional<Map<String, String>> actualFirmwareSettings();

  /** Wanted firmware versions, in the order in which they are installed. */
  List<FirmwareUpdate> targetFirmwareComponents();

  /** Whether the host's owner wants any firmware at all. */
  FirmwareSpec firmwareSpec();

  /** Whether anything differs from what was last recorded. */
  Changes changes();

  /** Whether to start again after a failure; default {@link OnFailure#REPORT}. */
  @Value.Default
  default OnFailure onFailure() {
    return OnFailure.REPORT;
  }

  /** Returns a builder with nothing set. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ServiceRequest}s. Not thread-safe. */
  final class Builder extends ImmutableServiceRequest.Builder {
    Builder() {}
  }

  /** Whether firmware is wanted for a host. */
  enum FirmwareSpec {
    /** Settings or versions are wanted. */
    PRESENT,
    /** Nothing is wanted (any more): a service that has not succeeded is given up. */
    ABSENT
  }
}

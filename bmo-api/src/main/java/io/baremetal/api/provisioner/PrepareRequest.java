package io.baremetal.api.provisioner;

import io.baremetal.api.host.RaidConfig;
import io.baremetal.api.host.RootDeviceHints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The settings that a host must have before it is available, and those it has. Immutable. */
@Value.Immutable
public interface PrepareRequest {

  /** Wanted RAID; absent leaves it as it is. */
  Optional<RaidConfig> targetRaid();

  /** RAID as last recorded; absent when unknown. */
  Optional<RaidConfig> actualRaid();

  /** Which disk gets the image. */
  Optional<RootDeviceHints> rootDeviceHints();

  /** Wanted BIOS settings. */
  List<FirmwareSetting> targetFirmwareSettings();

  /** BIOS settings as last read; absent when they never were, and then none is changed. */
  Optional<Map<String, String>> actualFirmwareSettings();

  /** Wanted firmware versions, in the order in which they are installed. */
  List<FirmwareUpdate> targetFirmwareComponents();

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

  /** Builds {@link PrepareRequest}s. Not thread-safe. */
  final class Builder extends ImmutablePrepareRequest.Builder {
    Builder() {}
  }

  /** Whether the wanted settings are recorded already. */
  enum Changes {
    /** They are: a preparation of exactly these settings was launched before. */
    NONE,
    /** They are not: a preparation has to be launched. */
    PENDING
  }
}

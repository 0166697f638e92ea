package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One volume made by Linux. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = SoftwareRaidVolume.Builder.class)
public interface SoftwareRaidVolume extends Extensible {

  /** RAID level: 0, 1 or 1+0. The first volume must be 1. */
  Optional<RaidLevel> level();

  /** Whether the operating system goes on this volume. The CRD defaults it to false. */
  Optional<Boolean> rootVolume();

  /** Size, in GiB; absent or 0 means all there is. */
  Optional<Long> sizeGibibytes();

  /** Which disks to use, one entry a disk, at least two. */
  List<RootDeviceHints> physicalDisks();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link SoftwareRaidVolume}. Not thread-safe. */
  final class Builder extends ImmutableSoftwareRaidVolume.Builder {}
}

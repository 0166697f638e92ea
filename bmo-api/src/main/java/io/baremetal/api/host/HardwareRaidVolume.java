package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One volume of a RAID controller. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = HardwareRaidVolume.Builder.class)
public interface HardwareRaidVolume extends Extensible {

  /** RAID level. */
  Optional<RaidLevel> level();

  /** Name of the volume, at most 64 characters; absent means that the controller chooses. */
  Optional<String> name();

  /** Size, in GiB; absent or 0 means all there is. */
  Optional<Long> sizeGibibytes();

  /** How many disks to use; absent means as few as the level needs. */
  Optional<Long> numberOfPhysicalDisks();

  /** Disks to use, by the names that the controller gives them. */
  List<String> physicalDisks();

  /** RAID controller to use, by its own name. */
  Optional<String> controller();

  /** Whether to use only turning disks, or only others; absent means either. */
  Optional<Boolean> rotational();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link HardwareRaidVolume}. Not thread-safe. */
  final class Builder extends ImmutableHardwareRaidVolume.Builder {}
}

package io.baremetal.api.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * RAID volumes of a host. Immutable. In both lists absent means "leave as it is" and empty means
 * "remove all".
 */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = RaidConfig.Builder.class)
public interface RaidConfig extends Extensible {

  /** Volumes of the RAID controller. Takes precedence over software volumes. */
  @JsonProperty("hardwareRAIDVolumes")
  Optional<List<HardwareRaidVolume>> hardwareRaidVolumes();

  /** Volumes made by Linux, at most two. */
  @JsonProperty("softwareRAIDVolumes")
  Optional<List<SoftwareRaidVolume>> softwareRaidVolumes();

  /**
   * The same with lists that nobody else can change. Immutables copies plain lists, but not those
   * inside an {@link Optional}.
   */
  @Value.Check
  default RaidConfig ownLists() {
    Optional<List<HardwareRaidVolume>> hardware = hardwareRaidVolumes().map(List::copyOf);
    Optional<List<SoftwareRaidVolume>> software = softwareRaidVolumes().map(List::copyOf);
    boolean owned =
        hardware.orElse(null) == hardwareRaidVolumes().orElse(null)
            && software.orElse(null) == softwareRaidVolumes().orElse(null);
    return owned
        ? this
        : toBuilder().hardwareRaidVolumes(hardware).softwareRaidVolumes(software).build();
  }

  /** Leaves all volumes as they are. */
  static RaidConfig empty() {
    return ImmutableRaidConfig.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link RaidConfig}. Not thread-safe. */
  final class Builder extends ImmutableRaidConfig.Builder {}
}

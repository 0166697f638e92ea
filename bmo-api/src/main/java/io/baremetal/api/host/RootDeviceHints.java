package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.EmptyModelStyle;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Which disk is meant. Immutable. A disk fits when it fits all hints that are given. */
@Value.Immutable
@EmptyModelStyle
@JsonDeserialize(builder = RootDeviceHints.Builder.class)
public interface RootDeviceHints extends Extensible {

  /** Device path, such as {@code /dev/vda} or one below {@code /dev/disk/by-path/}. */
  Optional<String> deviceName();

  /** SCSI address as host:channel:target:lun. */
  Optional<String> hctl();

  /** Part of the model. */
  Optional<String> model();

  /** Part of the name of the maker. */
  Optional<String> vendor();

  /** Serial number. */
  Optional<String> serialNumber();

  /** Least size, in GiB (Ironic reads it so, in spite of the name). 0 is no hint. */
  Optional<Long> minSizeGigabytes();

  /** World wide name. */
  Optional<String> wwn();

  /** World wide name followed by the vendor's part. */
  Optional<String> wwnWithExtension();

  /** The vendor's part of the world wide name. */
  Optional<String> wwnVendorExtension();

  /** Whether the disk has turning platters. */
  Optional<Boolean> rotational();

  /** No hints: any disk fits. */
  static RootDeviceHints empty() {
    return ImmutableRootDeviceHints.of();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link RootDeviceHints}. Not thread-safe. */
  final class Builder extends ImmutableRootDeviceHints.Builder {}
}

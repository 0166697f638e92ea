package io.baremetal.api.hardware;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One disk. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Disk.Builder.class)
public interface Disk extends Extensible {

  /** Device path, by preference a stable one below {@code /dev/disk/by-path}. */
  Optional<String> name();

  /** All device paths by which the disk is known. */
  List<String> alternateNames();

  /** Whether it has turning platters. */
  Optional<Boolean> rotational();

  /** Kind of disk. */
  Optional<DiskType> type();

  /** Size, in bytes. */
  Optional<Long> sizeBytes();

  /** Maker. */
  Optional<String> vendor();

  /** Model. */
  Optional<String> model();

  /** Serial number. */
  Optional<String> serialNumber();

  /** World wide name. */
  Optional<String> wwn();

  /** The vendor's part of the world wide name. */
  Optional<String> wwnVendorExtension();

  /** World wide name followed by the vendor's part. */
  Optional<String> wwnWithExtension();

  /** SCSI address as host:channel:target:lun. */
  Optional<String> hctl();

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of a {@link Disk}. Not thread-safe. */
  final class Builder extends ImmutableDisk.Builder {}
}

package io.baremetal.api.host;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.baremetal.api.json.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** An image to be put on a host, or booted from. Immutable. */
@Value.Immutable
@JsonDeserialize(builder = Image.Builder.class)
public interface Image extends Extensible {

  /** Where the image is: an http, https or oci URL. An empty one means: no image. */
  Optional<String> url();

  /** Checksum of the image, or a URL of a file that holds it. */
  Optional<String> checksum();

  /** Algorithm of the checksum; absent means that its length tells. */
  Optional<ChecksumType> checksumType();

  /** Format of the image. */
  Optional<DiskFormat> format();

  /** Name of the Secret, in the host's namespace, that opens the OCI registry. */
  Optional<String> ociAuthSecretName();

  /** Whether there is an image at all: a URL that is not empty. */
  default boolean isSet() {
    return url().filter(location -> !location.isEmpty()).isPresent();
  }

  /** Whether the image is booted as it is and never written to a disk. */
  default boolean isLiveIso() {
    return format().filter(DiskFormat.LIVE_ISO::equals).isPresent();
  }

  /**
   * Whether the image comes from an OCI registry: the URL begins with {@code oci://}, in any case.
   */
  default boolean isOci() {
    return url().filter(location -> location.regionMatches(true, 0, "oci://", 0, 6)).isPresent();
  }

  /** No image: what the status holds when nothing is on the host. */
  static Image empty() {
    return builder().url("").build();
  }

  /** Starts from nothing. */
  static Builder builder() {
    return new Builder();
  }

  /** Starts from a copy of this, unknown fields included. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** Gathers the parts of an {@link Image}. Not thread-safe. */
  final class Builder extends ImmutableImage.Builder {}
}

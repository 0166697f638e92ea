package io.baremetal.api.provisioner;

import io.baremetal.api.media.ImageFormat;
import java.util.List;
import java.util.Optional;

/** Booting ramdisks that are built for one host. */
public interface RamdiskImages {

  /**
   * The formats in which the machine can boot such a ramdisk, the preferred one first; empty if
   * none is to be built, because all hosts boot the same one. Without I/O.
   *
   * @throws ProvisionerException if the host's BMC address means nothing
   */
  Optional<List<ImageFormat>> acceptedFormats();
}

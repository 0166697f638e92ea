package io.baremetal.api.provisioner;

import java.util.Optional;

/**
 * What goes into the config drive, read when it is needed and not before. Every accessor may read a
 * Secret, and throws {@link ProvisionerException} when that fails.
 */
public interface HostConfigData {

  /** First-boot instructions, usually cloud-config; empty if the host has none. */
  Optional<Sensitive<String>> userData();

  /** Network configuration as YAML or JSON in OpenStack's format; empty if the host has none. */
  Optional<Sensitive<String>> networkData();

  /** Metadata as YAML or JSON; empty if the host has none. */
  Optional<Sensitive<String>> metaData();
}

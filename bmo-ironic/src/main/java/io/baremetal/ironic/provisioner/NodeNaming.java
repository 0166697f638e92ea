package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostIdentity;
import java.util.Optional;

/** How nodes are called, and what ties a deployed node to its host. */
public enum NodeNaming {
  /** {@code <namespace>~<name>}, tied by the host's uid; the default. */
  NAMESPACED {
    @Override
    String nodeName(HostIdentity host) {
      return host.namespace() + SEPARATOR + host.name();
    }

    @Override
    String instanceUuid(HostIdentity host, String nodeUuid) {
      return host.uid();
    }
  },

  /**
   * The bare host name, tied by the node's own UUID, as operators did it before hosts of several
   * namespaces could share an Ironic. Hosts of one name in two namespaces then get in each other's
   * way.
   */
  HOST_NAME_ONLY {
    @Override
    String nodeName(HostIdentity host) {
      return host.name();
    }

    @Override
    String instanceUuid(HostIdentity host, String nodeUuid) {
      return nodeUuid;
    }
  };

  private static final String SEPARATOR = "~";

  /** Name for the node of {@code host}. */
  abstract String nodeName(HostIdentity host);

  /** What the node's {@code instance_uuid} is while it is deployed. */
  abstract String instanceUuid(HostIdentity host, String nodeUuid);

  /** The name that an older operator may have given to the node; empty if there is none. */
  static Optional<String> olderName(HostIdentity host) {
    return Optional.of(host.name()).filter(name -> !name.contains(SEPARATOR));
  }

  /** Namespace and name of the host that a node called {@code nodeName} belongs to, uid unknown. */
  static Optional<HostIdentity> hostOf(String nodeName) {
    int separator = nodeName.indexOf(SEPARATOR);
    return separator <= 0 || separator == nodeName.length() - 1
        ? Optional.empty()
        : Optional.of(
            new HostIdentity(
                nodeName.substring(0, separator), nodeName.substring(separator + 1), ""));
  }
}

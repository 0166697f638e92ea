package io.baremetal.ironic.provisioner;

import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which host each node belongs to. Thread-safe. */
final class TrackedHosts {

  private final Map<String, HostIdentity> byNode = new ConcurrentHashMap<>();

  /** This node is that host's. */
  void track(String nodeUuid, HostIdentity host) {
    byNode.put(nodeUuid, host);
  }

  /** This node is nobody's any more. */
  void forget(String nodeUuid) {
    byNode.remove(nodeUuid);
  }

  /** The host of a node: as told, else by the mark that we left on it, else by its name. */
  Optional<HostIdentity> hostOf(NodeRow row) {
    return Optional.ofNullable(byNode.get(row.uuid()))
        .or(() -> HostMark.in(row.node()))
        .or(() -> HostMark.inName(row.node()));
  }
}

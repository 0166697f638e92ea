package io.baremetal.ironic.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.api.provisioner.HostIdentity;
import io.baremetal.ironic.provisioner.monitor.NodeRow;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which host each node belongs to. Thread-safe. */
final class TrackedHosts {

  /** Entry of a node's {@code extra} that names its host where the node's name does not. */
  static final String OWNER_MARK = "io.baremetal/host";

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
        .or(() -> marked(row))
        .or(() -> row.name().flatMap(NodeNaming::hostOf));
  }

  /** What to leave on a node of {@code host}. */
  static Map<String, Object> mark(HostIdentity host) {
    return Map.of(
        OWNER_MARK, Map.of("namespace", host.namespace(), "name", host.name(), "uid", host.uid()));
  }

  private static Optional<HostIdentity> marked(NodeRow row) {
    return Optional.ofNullable(row.node().extra().get(OWNER_MARK))
        .filter(JsonNode::isObject)
        .map(
            mark ->
                new HostIdentity(
                    mark.path("namespace").asText(),
                    mark.path("name").asText(),
                    mark.path("uid").asText()));
  }
}

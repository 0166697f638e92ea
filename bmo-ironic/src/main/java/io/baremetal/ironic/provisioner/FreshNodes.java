package io.baremetal.ironic.provisioner;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Nodes that we made and that nobody has inspected since, so that no inventory exists. Thread-safe.
 */
final class FreshNodes {

  private final Set<String> uuids = ConcurrentHashMap.newKeySet();

  void made(String nodeUuid) {
    uuids.add(nodeUuid);
  }

  void forget(String nodeUuid) {
    uuids.remove(nodeUuid);
  }

  boolean contains(String nodeUuid) {
    return uuids.contains(nodeUuid);
  }
}

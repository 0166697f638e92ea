package io.baremetal.ironic.provisioner;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Up to which generation the outcomes of each node's intents were reported. Thread-safe. */
final class SettledIntents {

  private final Map<String, Long> byNode = new ConcurrentHashMap<>();

  void settle(String nodeUuid, long generation) {
    byNode.merge(nodeUuid, generation, Math::max);
  }

  /** Zero if none was, as after a start. */
  long settled(String nodeUuid) {
    return byNode.getOrDefault(nodeUuid, 0L);
  }

  void forget(String nodeUuid) {
    byNode.remove(nodeUuid);
  }
}

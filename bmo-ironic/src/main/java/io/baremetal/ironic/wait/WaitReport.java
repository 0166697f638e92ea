package io.baremetal.ironic.wait;

import io.baremetal.ironic.node.NodeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a wait for several nodes ended.
 *
 * @param outcomes one for each node, named as it was in the question
 */
public record WaitReport(Map<NodeRef, WaitOutcome> outcomes) {

  /** Copies the map and keeps its order. */
  public WaitReport {
    outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
  }

  /** Whether all are there. */
  public boolean allArrived() {
    return outcomes.values().stream().allMatch(WaitOutcome::isArrived);
  }

  /** The nodes that are not there. */
  public List<NodeRef> missing() {
    return outcomes.entrySet().stream()
        .filter(entry -> !entry.getValue().isArrived())
        .map(Map.Entry::getKey)
        .toList();
  }
}

package io.baremetal.k8s;

import java.util.List;
import java.util.Optional;

/**
 * How an operator fares. Immutable.
 *
 * @param role whether it works
 * @param leader who works in its place, if that is known
 * @param problems what keeps it from working well, as sentences for people; empty when nothing does
 */
public record OperatorHealth(Role role, Optional<String> leader, List<String> problems) {

  /** Copies the list. */
  public OperatorHealth {
    problems = List.copyOf(problems);
  }

  /** True when it works, or stands by, without any problem. */
  public boolean isHealthy() {
    return problems.isEmpty();
  }

  /** What an operator does. */
  public enum Role {
    /** It looks after hosts. */
    WORKING,
    /** It reads the cluster, or waits for another to give up the lease. */
    WAITING,
    /** It was stopped. */
    STOPPED
  }
}

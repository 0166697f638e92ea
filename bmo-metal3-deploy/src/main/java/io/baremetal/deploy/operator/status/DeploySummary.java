package io.baremetal.deploy.operator.status;

import io.baremetal.deploy.value.RolloutState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What runs, in one sentence. */
public final class DeploySummary {

  private DeploySummary() {}

  /**
   * The message of a deployment whose Ironic and host operator are available; none while one of the
   * others is wanted and not available too.
   *
   * @param imageCache how far the cache of machine images has come
   * @param ironicProxy how far the proxies in front of Ironic have come
   */
  public static Optional<String> of(RolloutState imageCache, RolloutState ironicProxy) {
    List<String> running = new ArrayList<>(List.of("metal3 pod"));
    boolean settled =
        add(running, "image cache", imageCache) && add(running, "ironic proxy", ironicProxy);
    return settled
        ? Optional.of(
            String.join(", ", running) + (running.size() > 1 ? " are" : " is") + " running")
        : Optional.empty();
  }

  private static boolean add(List<String> running, String name, RolloutState state) {
    if (state == RolloutState.AVAILABLE) {
      running.add(name);
    }
    return state == RolloutState.AVAILABLE || state == RolloutState.DISABLED;
  }
}

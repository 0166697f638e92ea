package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ProvisioningState;
import java.time.Duration;

/**
 * A host, and what the table has to say about it.
 *
 * @param what the host in words
 * @param view the host
 * @param action what is to be done
 * @param target where that leads
 */
record LifecycleCase(String what, HostView view, HostAction action, Target target) {

  static Given given(String what, HostView view) {
    return new Given(what, view);
  }

  @Override
  public String toString() {
    return what + ": " + action + " " + target;
  }

  /** The first half of a case. */
  record Given(String what, HostView view) {

    LifecycleCase gate(HostAction action) {
      return new LifecycleCase(what, view, action, new Target.GoOn());
    }

    LifecycleCase enters(ProvisioningState next) {
      return does(HostAction.NOTHING, next);
    }

    LifecycleCase does(HostAction action, ProvisioningState next) {
      return new LifecycleCase(what, view, action, new Target.Enter(next));
    }

    LifecycleCase rests(HostAction action, Duration delay) {
      return new LifecycleCase(what, view, action, new Target.Rest(delay));
    }

    LifecycleCase stays(HostAction action) {
      return new LifecycleCase(what, view, action, new Target.Leave());
    }

    LifecycleCase vanishes(HostAction action) {
      return new LifecycleCase(what, view, action, new Target.Vanish());
    }
  }
}

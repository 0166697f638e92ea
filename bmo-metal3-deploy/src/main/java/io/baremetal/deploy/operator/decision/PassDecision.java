package io.baremetal.deploy.operator.decision;

import io.baremetal.deploy.operator.status.OperatorSituation;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What comes next in a pass over a Provisioning. */
public sealed interface PassDecision {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<R> cases);

  /** Decides by what is seen. Equal views give equal decisions. */
  static PassDecision of(PassView view) {
    return PassRules.decide(view);
  }

  /**
   * The pass is over.
   *
   * @param situation what to tell; nothing if what was told still holds
   * @param again when to look again though nothing changed; absent if that is not needed
   */
  record Rest(Optional<OperatorSituation> situation, Optional<Duration> again)
      implements PassDecision {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.rest().apply(this);
    }
  }

  /**
   * The pass cannot go on and is tried again, later each time.
   *
   * @param reason why, in a sentence
   * @param situation what to tell; nothing if what was told still holds
   */
  record Fail(String reason, Optional<OperatorSituation> situation) implements PassDecision {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fail().apply(this);
    }
  }

  /** The finalizer is to be added to the Provisioning; then decide again. */
  record AddFinalizer() implements PassDecision {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.addFinalizer().apply(this);
    }
  }

  /** The deployment is to be removed, and then the finalizer. */
  record Remove() implements PassDecision {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.remove().apply(this);
    }
  }

  /**
   * The deployment is to be brought to what the Provisioning asks for.
   *
   * @param situation what to tell before; nothing if nothing is known to have changed
   * @param again when to look again though nothing changed; absent if that is not needed
   */
  record Deploy(Optional<OperatorSituation> situation, Optional<Duration> again)
      implements PassDecision {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.deploy().apply(this);
    }
  }

  /**
   * One function for each decision.
   *
   * @param rest the pass is over
   * @param fail it cannot go on
   * @param addFinalizer the finalizer is missing
   * @param remove the Provisioning is going
   * @param deploy all is well
   */
  record Cases<R>(
      Function<Rest, R> rest,
      Function<Fail, R> fail,
      Function<AddFinalizer, R> addFinalizer,
      Function<Remove, R> remove,
      Function<Deploy, R> deploy) {}
}

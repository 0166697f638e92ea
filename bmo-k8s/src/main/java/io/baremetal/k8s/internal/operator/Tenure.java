package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.error.LeaseLostException;
import io.baremetal.k8s.internal.cluster.ClusterPort;
import io.baremetal.k8s.internal.lease.Elector;
import io.baremetal.k8s.internal.lease.Leadership;
import io.baremetal.k8s.internal.operator.Gate.Condition;
import io.baremetal.k8s.runtime.LeaseGuard;
import java.util.Optional;

/** By what right an operator works: a lease, or the word of the application. */
interface Tenure {

  /** The tenure that a setup asks for; it opens and shuts the gate. */
  static Tenure of(ClusterPort port, OperatorSetup setup, Gate gate) {
    return setup
        .leaseNamespace()
        .<Tenure>map(namespace -> new ByLease(elector(port, setup, namespace, gate)))
        .orElseGet(() -> new Asserted(gate));
  }

  LeaseGuard guard();

  void start();

  /** Who works in our place; empty if we do, or nobody is known to. */
  Optional<String> holder();

  /** Ends it. Nobody works any more, so another may at once. */
  void handOver();

  /** Ends it while a pass may still be at work: another must wait until the lease has run out. */
  void abandon();

  private static Elector elector(
      ClusterPort port, OperatorSetup setup, String namespace, Gate gate) {
    return new Elector(
        port,
        setup.config().lease(),
        namespace,
        setup.context(),
        new Leadership() {
          @Override
          public void gained() {
            gate.met(Condition.LEADING);
          }

          @Override
          public void lost() {
            gate.failed(Condition.LEADING);
          }
        });
  }

  /**
   * By a lease in the cluster.
   *
   * @param elector holds it
   */
  record ByLease(Elector elector) implements Tenure {
    @Override
    public LeaseGuard guard() {
      return elector::check;
    }

    @Override
    public void start() {
      elector.start();
    }

    @Override
    public Optional<String> holder() {
      return elector.holder();
    }

    @Override
    public void handOver() {
      elector.close();
    }

    @Override
    public void abandon() {
      elector.abandon();
    }
  }

  /**
   * By the application's word.
   *
   * @param gate opened at the start
   */
  record Asserted(Gate gate) implements Tenure {
    /** Shut at the end like a lease's, for a pass that is still at work then. */
    @Override
    public LeaseGuard guard() {
      return callTimeout -> {
        if (gate.lacks(Condition.LEADING)) {
          throw new LeaseLostException("Not sent: this operator was stopped");
        }
      };
    }

    @Override
    public void start() {
      gate.met(Condition.LEADING);
    }

    @Override
    public Optional<String> holder() {
      return Optional.empty();
    }

    @Override
    public void handOver() {
      gate.failed(Condition.LEADING);
    }

    @Override
    public void abandon() {
      gate.failed(Condition.LEADING);
    }
  }
}

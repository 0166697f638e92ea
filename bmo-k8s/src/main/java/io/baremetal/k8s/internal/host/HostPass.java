package io.baremetal.k8s.internal.host;

import io.baremetal.api.host.HostStatus;
import io.baremetal.api.host.ProvisioningState;
import io.baremetal.api.provisioner.HostEvent;
import io.baremetal.api.provisioner.HostProvisioner;
import io.baremetal.api.provisioner.ProvisionerException;
import io.baremetal.k8s.error.ConflictException;
import io.baremetal.k8s.internal.credential.ConfigDataException;
import io.baremetal.k8s.internal.object.HostObjects;
import io.baremetal.k8s.lifecycle.Conditions;
import io.baremetal.k8s.lifecycle.Decision;
import io.baremetal.k8s.lifecycle.HostAction;
import io.baremetal.k8s.lifecycle.HostLifecycle;
import io.baremetal.k8s.lifecycle.HostMetrics;
import io.baremetal.k8s.lifecycle.HostView;
import io.baremetal.k8s.lifecycle.Measurement;
import io.baremetal.k8s.lifecycle.Outcome;
import io.baremetal.k8s.lifecycle.Requeue;
import io.baremetal.k8s.lifecycle.Settled;
import io.baremetal.k8s.lifecycle.Settlement;
import io.baremetal.k8s.lifecycle.StateSet;
import io.baremetal.k8s.runtime.Reconciled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One pass over one host: turns of the table, one after the other, until a row says to wait. A
 * state is stored before anything is done in it that takes time, and before it is left, so that
 * each is seen by whoever watches. Used once, by one thread.
 */
final class HostPass {

  private static final Logger LOG = LoggerFactory.getLogger(HostPass.class);

  private final PassTools tools;
  private final Moment moment;
  private final HostVerbs verbs;
  private final Set<ProvisioningState> visited = new HashSet<>();
  private final List<HostEvent> events = new ArrayList<>();
  private final List<Measurement> measurements = new ArrayList<>();

  private StoredHost stored;
  private HostView view;
  private Settled.ConditionsUpkeep upkeep = Settled.ConditionsUpkeep.RECOMPUTED;
  private Settled.Existence existence = Settled.Existence.EXISTS;

  /** Of the spec that was decided upon last; the host may have got another one meanwhile. */
  private long generation;

  HostPass(PassTools tools, Moment moment, Observed seen) {
    this.tools = tools;
    this.moment = moment;
    this.verbs = new HostVerbs(tools.provisioner());
    this.stored = seen.stored();
    this.view = seen.view();
    visited.add(view.state());
  }

  /** Makes the pass. */
  Reconciled run() {
    try {
      Requeue due = turns();
      finish();
      return due.match(
          new Requeue.Cases<>(
              never -> Reconciled.done(),
              now -> Reconciled.immediately(),
              after -> Reconciled.after(after.delay())));
    } catch (ConflictException changedMeanwhile) {
      return Reconciled.immediately();
    }
  }

  /** What earlier turns have found out is kept when one breaks off. */
  private Requeue turns() {
    try {
      Optional<Requeue> due = Optional.empty();
      while (due.isEmpty()) {
        due = turn();
      }
      return due.get();
    } catch (ConflictException changedMeanwhile) {
      throw changedMeanwhile;
    } catch (RuntimeException failure) {
      keep(failure);
      if (hasNews()) {
        store();
      } else {
        report();
      }
      throw failure;
    }
  }

  /** What a failed verb did before it failed is told all the same; it will not happen again. */
  private void keep(RuntimeException failure) {
    if (failure instanceof ProvisionerException verb) {
      events.addAll(verb.events());
    }
    ConfigDataException.in(failure)
        .flatMap(ConfigDataException::missingKey)
        .ifPresent(key -> measurements.add(HostMetrics.configDataMissing(key)));
  }

  private Optional<Requeue> turn() {
    generation = view.host().metadata().generation().orElse(0L);
    Decision decision =
        HostLifecycle.decide(view)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "Host %s is in the state \"%s\", which this version does not know"
                            .formatted(view.identity(), view.state())));
    HostProvisioner provisioner = verbs.of(view);
    if (decision.action().storesFirst() && isInNewState()) {
      store();
    }
    Outcome outcome = tools.actions().handlerOf(decision.action()).perform(view, provisioner);
    return take(decision.action(), Settlement.settle(decision.row(), view, outcome));
  }

  private Optional<Requeue> take(HostAction action, Settled settled) {
    boolean moves = !settled.status().provisioning().state().equals(view.state());
    if (moves && isInNewState()) {
      store();
    }
    view = view.withStatus(settled.status()).toBuilder().passed(settled.passed()).build();
    events.addAll(settled.events());
    measurements.addAll(settled.measurements());
    upkeep = settled.conditions();
    existence = settled.existence();
    if (existence == Settled.Existence.EXISTS) {
      dropAnnotations(settled.droppedAnnotations());
      if (action.changesObjects()) {
        observeAnew();
      }
    }
    boolean wasHere = moves && !visited.add(view.state());
    return wasHere ? Optional.of(Requeue.now()) : settled.requeue();
  }

  /** What an annotation said is stored before it goes. */
  private void dropAnnotations(List<String> annotations) {
    List<String> present =
        annotations.stream().filter(view.host().metadata().annotations()::containsKey).toList();
    if (present.isEmpty()) {
      return;
    }
    if (hasNews()) {
      store();
    }
    tools.objects().dropAnnotations(view.identity(), present);
    observeAnew();
  }

  private void observeAnew() {
    Observed seen =
        tools
            .observer()
            .observe(HostObjects.keyOf(view.identity()), moment)
            .filter(now -> now.stored().host().status().equals(stored.host().status()))
            .orElseThrow(
                () ->
                    new ConflictException(
                        "The status of host " + view.identity() + " was changed by somebody else"));
    stored = seen.stored();
    view = seen.view().withStatus(view.status()).toBuilder().passed(view.passed()).build();
  }

  /** A host that lost our finalizer may still be there, held by somebody else's. */
  private void finish() {
    if (existence == Settled.Existence.GONE && !isStillThere()) {
      report();
    } else {
      store();
    }
  }

  private boolean isStillThere() {
    Optional<Observed> seen =
        tools
            .observer()
            .observe(HostObjects.keyOf(view.identity()), moment)
            .filter(now -> now.view().identity().equals(view.identity()));
    seen.ifPresent(now -> stored = now.stored());
    return seen.isPresent();
  }

  private void store() {
    HostStatus status =
        upkeep == Settled.ConditionsUpkeep.KEPT
            ? view.status()
            : Conditions.refresh(view.status(), verbs.observe(view), generation, view.now());
    logMove();
    stored = tools.writer().write(stored, status, view.now());
    view = view.toBuilder().host(stored.host()).build();
    report();
  }

  private void logMove() {
    if (isInNewState()) {
      LOG.atInfo()
          .addKeyValue("host", view.identity())
          .addKeyValue("from", StateSet.nameOf(stored.host().status().provisioning().state()))
          .addKeyValue("to", StateSet.nameOf(view.state()))
          .log("host changes its state");
    }
  }

  private void report() {
    tools.reporter().publish(stored.host(), events, view.now());
    tools.reporter().measure(measurements);
    events.clear();
    measurements.clear();
  }

  private boolean isInNewState() {
    return !stored.host().status().provisioning().state().equals(view.state());
  }

  private boolean hasNews() {
    return !stored.host().status().equals(view.status());
  }
}

package io.baremetal.k8s.internal.operator;

import io.baremetal.k8s.resource.ResourceKey;
import io.baremetal.k8s.runtime.Reconciled;
import io.baremetal.k8s.runtime.Reconciler;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Passes on to a reconciler and remembers what broke each object's last pass off. Thread-safe. */
public final class LastPasses implements Reconciler<ResourceKey> {

  private final Reconciler<ResourceKey> reconciler;
  private final Map<ResourceKey, String> problems = new ConcurrentHashMap<>();

  /** Remembers the passes of this reconciler. */
  public LastPasses(Reconciler<ResourceKey> reconciler) {
    this.reconciler = reconciler;
  }

  @Override
  public Reconciled reconcile(ResourceKey key) {
    Reconciled end = reconciler.reconcile(key);
    Optional<String> problem =
        end.match(
            new Reconciled.Cases<Optional<String>>(
                done -> Optional.empty(),
                after -> Optional.empty(),
                immediately -> Optional.empty(),
                failed -> Optional.of(String.valueOf(failed.cause().getMessage()))));
    if (problem.isPresent()) {
      problems.put(key, problem.get());
    } else {
      problems.remove(key);
    }
    return end;
  }

  /** Forgets an object, which no longer exists. */
  void forget(ResourceKey key) {
    problems.remove(key);
  }

  /** What broke the last pass over an object off; empty if nothing did. */
  public Optional<String> problem(ResourceKey key) {
    return Optional.ofNullable(problems.get(key));
  }
}

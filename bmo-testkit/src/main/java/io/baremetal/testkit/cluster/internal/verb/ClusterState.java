package io.baremetal.testkit.cluster.internal.verb;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.kind.KindRegistry;
import io.baremetal.testkit.cluster.internal.store.ObjectStore;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.watch.WatchHub;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What all verbs share. */
public record ClusterState(
    KindRegistry kinds, ObjectStore store, WatchHub watches, Clock clock, IdSource ids) {

  /** The time now as objects carry it: UTC, whole seconds. */
  String timestamp() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** The object that a call names, or a refusal (404). */
  StoredObject require(ApiCall call) {
    return store
        .get(call.type().resource(), call.key())
        .orElseThrow(() -> RequestRefusedException.notFound(call.type().subject(call.name())));
  }
}

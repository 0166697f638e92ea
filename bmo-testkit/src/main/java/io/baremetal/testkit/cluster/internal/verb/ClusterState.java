package io.baremetal.testkit.cluster.internal.verb;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.apply.Writer;
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

  /**
   * Who makes a call, for the managed fields: the given manager, or the first word of the client.
   */
  Writer writer(ApiCall call) {
    String client = call.cause().split("/", 2)[0];
    return new Writer(
        call.option("fieldManager").orElse(client),
        call.subresource(),
        call.type().apiVersion(),
        timestamp());
  }

  /** The object that a call names, or a refusal (404). */
  StoredObject require(ApiCall call) {
    return store
        .get(call.type().resource(), call.key())
        .orElseThrow(() -> RequestRefusedException.notFound(call.type().subject(call.name())));
  }
}

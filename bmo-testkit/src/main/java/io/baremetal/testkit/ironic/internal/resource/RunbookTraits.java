package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.ironic.internal.record.RecordStore;
import io.baremetal.testkit.ironic.internal.wire.Call;
import io.baremetal.testkit.ironic.internal.wire.Json;
import io.baremetal.testkit.ironic.internal.wire.Router;
import java.util.Set;
import java.util.TreeSet;

/** The traits of which a node needs one to run a runbook. */
final class RunbookTraits {

  private final RecordStore runbooks;

  RunbookTraits(RecordStore runbooks) {
    this.runbooks = runbooks;
  }

  void addTo(Router router) {
    String all = " /runbooks/{id}/traits";
    router
        .on("GET" + all, 112, call -> FakeReply.json(200, shown(call)))
        .on("PUT" + all, 112, this::replace)
        .on("DELETE" + all, 112, this::clear)
        .on("PUT" + all + "/{trait}", 112, this::add)
        .on("DELETE" + all + "/{trait}", 112, this::remove);
  }

  private ObjectNode shown(Call call) {
    ObjectNode reply = Json.object();
    reply.set("traits", runbooks.get(call.path("id")).get("traits"));
    return reply;
  }

  private FakeReply.Complete replace(Call call) {
    return store(call, new TreeSet<>(Traits.of(call.bodyObject())));
  }

  private FakeReply.Complete clear(Call call) {
    return store(call, Set.of());
  }

  private FakeReply.Complete add(Call call) {
    Set<String> traits = present(call);
    traits.add(Traits.checked("trait", call.path("trait")));
    return store(call, traits);
  }

  private FakeReply.Complete remove(Call call) {
    Set<String> traits = present(call);
    traits.remove(call.path("trait"));
    return store(call, traits);
  }

  private Set<String> present(Call call) {
    Set<String> traits = new TreeSet<>();
    runbooks.get(call.path("id")).path("traits").forEach(trait -> traits.add(trait.asText()));
    return traits;
  }

  private FakeReply.Complete store(Call call, Set<String> traits) {
    runbooks.get(call.path("id")).set("traits", Json.texts(traits));
    return FakeReply.empty(204);
  }
}

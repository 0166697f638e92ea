package io.baremetal.testkit.fleet.internal.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.http.FakeReply;
import io.baremetal.testkit.http.FakeRequest;
import io.baremetal.testkit.ironic.internal.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code EventService}: who wants to hear of events. None is ever sent. Thread-safe. */
final class EventService implements Service {

  private static final String PATH = Doc.ROOT + "/EventService";
  private static final String SUBSCRIPTIONS = "Subscriptions";
  private static final String COLLECTION = PATH + "/" + SUBSCRIPTIONS;
  private static final List<String> TYPES =
      List.of("StatusChange", "ResourceUpdated", "ResourceAdded", "ResourceRemoved", "Alert");

  private final Map<String, ObjectNode> subscriptions = new ConcurrentSkipListMap<>();
  private final AtomicInteger count = new AtomicInteger();

  /** Where events would go. */
  List<String> destinations() {
    return subscriptions.values().stream().map(one -> one.path("Destination").asText()).toList();
  }

  @Override
  public Optional<FakeReply.Complete> answer(FakeRequest request, List<String> rest) {
    if (rest.isEmpty()) {
      return Doc.ok(service());
    }
    if (!rest.get(0).equals(SUBSCRIPTIONS)) {
      return Optional.empty();
    }
    if (rest.size() == 1) {
      return request.method().equals("POST")
          ? subscribe(request)
          : Doc.ok(
              Doc.collection(
                  COLLECTION,
                  "EventDestinationCollection",
                  new ArrayList<>(subscriptions.keySet())));
    }
    return request.method().equals("DELETE")
        ? Optional.ofNullable(subscriptions.remove(rest.get(1))).flatMap(gone -> Doc.done())
        : Optional.ofNullable(subscriptions.get(rest.get(1))).flatMap(Doc::ok);
  }

  private static ObjectNode service() {
    ObjectNode json = Doc.of(PATH, "EventService.v1_9_0.EventService", "Events");
    json.put("ServiceEnabled", true)
        .put("DeliveryRetryAttempts", 3)
        .put("DeliveryRetryIntervalSeconds", 30)
        .set("EventTypesForSubscription", Json.texts(TYPES));
    json.set("Status", Doc.healthy());
    json.set(SUBSCRIPTIONS, Doc.link(COLLECTION));
    json.putObject("Actions")
        .putObject("#EventService.SubmitTestEvent")
        .put("target", PATH + "/Actions/EventService.SubmitTestEvent");
    return json;
  }

  /** Headers may hold secrets: they are taken and not shown again. */
  private Optional<FakeReply.Complete> subscribe(FakeRequest request) {
    ObjectNode wanted = Json.parse(request.bodyText()).deepCopy();
    if (wanted.path("Destination").asText().isEmpty()
        || !wanted.path("Protocol").asText().equals("Redfish")) {
      return Doc.refused("A subscription needs a Destination, and Redfish for its Protocol");
    }
    String id = Integer.toString(count.incrementAndGet());
    ObjectNode json =
        Doc.of(COLLECTION + "/" + id, "EventDestination.v1_13_0.EventDestination", "Subscriber");
    json.setAll(
        wanted.retain("Destination", "Context", "Protocol", "EventTypes", "RegistryPrefixes"));
    json.putNull("HttpHeaders");
    subscriptions.put(id, json);
    return Optional.of(
        FakeReply.json(201, json).withHeader("Location", json.path("@odata.id").asText()));
  }
}

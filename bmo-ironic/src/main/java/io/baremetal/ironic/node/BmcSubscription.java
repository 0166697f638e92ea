package io.baremetal.ironic.node;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.json.JsonView;
import java.util.List;
import java.util.Optional;

/** A subscription as the management controller has it; Ironic passes on no more than this of it. */
public final class BmcSubscription extends JsonView {

  private BmcSubscription(ObjectNode json) {
    super(json);
  }

  /** A view over a subscription object; also for tests. */
  public static BmcSubscription of(ObjectNode json) {
    return new BmcSubscription(json);
  }

  /** The id, needed to end it. */
  public Optional<String> id() {
    return text("Id");
  }

  /** The URL that takes the events. */
  public Optional<String> destination() {
    return text("Destination");
  }

  /** The text that comes back with every event. */
  public Optional<String> context() {
    return text("Context");
  }

  /** The protocol, such as {@code Redfish}. */
  public Optional<String> protocol() {
    return text("Protocol");
  }

  /** The kinds of events, such as {@code Alert}. */
  public List<String> eventTypes() {
    return texts("EventTypes");
  }

  /** Only the id; a destination may hold a token. */
  @Override
  public String toString() {
    return "BmcSubscription{" + id().orElse("?") + "}";
  }
}

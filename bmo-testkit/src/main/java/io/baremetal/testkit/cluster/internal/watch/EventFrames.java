package io.baremetal.testkit.cluster.internal.watch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.internal.object.Documents;
import io.baremetal.testkit.cluster.internal.object.Meta;
import io.baremetal.testkit.cluster.internal.selector.Selection;
import io.baremetal.testkit.cluster.internal.store.Change;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import java.util.Optional;

/** The JSON text of watch events. */
public final class EventFrames {

  private static final String INITIAL_EVENTS_END = "k8s.io/initial-events-end";

  private EventFrames() {}

  /** The event of a change as a watcher with these selectors sees it; empty when it sees none. */
  static Optional<String> of(Change change, Selection selection) {
    boolean now =
        change.type() != Change.Type.DELETED && selection.matches(change.current().tree());
    boolean before =
        change.previous().map(previous -> selection.matches(previous.tree())).orElse(false);
    if (now) {
      return Optional.of(frame(before ? "MODIFIED" : "ADDED", change.current().json()));
    }
    if (!before) {
      return Optional.empty();
    }
    return change.type() == Change.Type.DELETED
        ? Optional.of(frame("DELETED", change.current().json()))
        : change.previous().map(previous -> frame("DELETED", leaving(previous, change)));
  }

  /** What a watcher sees of an object that its selectors no longer accept: the old state. */
  private static String leaving(StoredObject previous, Change change) {
    ObjectNode last = previous.copy();
    Meta.of(last).put("resourceVersion", Long.toString(change.version()));
    return Documents.text(last);
  }

  /** The event that shows an object which was there before the watch began. */
  static String existing(StoredObject object) {
    return frame("ADDED", object.json());
  }

  /** A refusal in the middle of a stream. */
  static String error(RequestRefusedException refusal) {
    return frame("ERROR", Documents.text(refusal.status()));
  }

  /** A bookmark. */
  static String bookmark(String apiVersion, String kind, long version, boolean endsInitialEvents) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("kind", kind).put("apiVersion", apiVersion);
    ObjectNode metadata = object.putObject("metadata");
    metadata.put("resourceVersion", Long.toString(version)).putNull("creationTimestamp");
    if (endsInitialEvents) {
      metadata.putObject("annotations").put(INITIAL_EVENTS_END, "true");
    }
    return frame("BOOKMARK", Documents.text(object));
  }

  private static String frame(String type, String object) {
    return "{\"type\":\"" + type + "\",\"object\":" + object + "}";
  }
}

package io.baremetal.testkit.cluster.internal.verb;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import io.baremetal.testkit.cluster.error.StatusCause;
import io.baremetal.testkit.cluster.internal.kind.ResourceType;
import io.baremetal.testkit.cluster.internal.selector.FieldSelector;
import io.baremetal.testkit.cluster.internal.selector.LabelSelector;
import io.baremetal.testkit.cluster.internal.selector.Selection;
import io.baremetal.testkit.cluster.internal.store.ObjectStore;
import io.baremetal.testkit.cluster.internal.store.StoredObject;
import io.baremetal.testkit.cluster.internal.watch.WatchRequest;
import io.baremetal.testkit.cluster.traffic.Effect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Get, list and watch. */
final class Reading {

  private static final int OK = 200;

  private final ClusterState state;
  private final Pages pages = new Pages();

  Reading(ClusterState state) {
    this.state = state;
  }

  ApiAnswer get(ApiCall call) {
    return new ApiAnswer.OneObject(OK, Effect.READ, state.require(call), List.of());
  }

  ApiAnswer list(ApiCall call) {
    int limit = call.number("limit").orElse(0L).intValue();
    Pages.Page page =
        call.option("continue").isPresent()
            ? pages.next(call.option("continue").get(), limit)
            : firstPage(call, limit);
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("kind", call.type().listKind()).put("apiVersion", call.type().apiVersion());
    ObjectNode metadata = head.putObject("metadata");
    metadata.put("resourceVersion", Long.toString(page.version()));
    if (!page.next().isEmpty()) {
      metadata.put("continue", page.next());
      if (selection(call).isEverything()) {
        metadata.put("remainingItemCount", page.remaining());
      }
    }
    return new ApiAnswer.ObjectList(head, page.objects(), Effect.READ);
  }

  /** All objects that a call selects, in the order of lists. */
  List<StoredObject> select(ApiCall call) {
    return select(call, state.store().list(call.type().resource(), call.namespace()));
  }

  /** Unfinished paged lists can no longer be continued. */
  void forgetPages() {
    pages.forget();
  }

  private Pages.Page firstPage(ApiCall call, int limit) {
    ObjectStore.Listing listing = state.store().list(call.type().resource(), call.namespace());
    long wanted = call.number("resourceVersion").orElse(0L);
    if (call.option("resourceVersionMatch").equals(Optional.of("Exact"))
        && wanted != listing.version()) {
      throw RequestRefusedException.expired(
          "only the present version " + listing.version() + " can be listed, not " + wanted);
    }
    return pages.first(select(call, listing), listing.version(), limit);
  }

  private static List<StoredObject> select(ApiCall call, ObjectStore.Listing listing) {
    Selection selection = selection(call);
    return selection.isEverything()
        ? listing.objects()
        : listing.objects().stream().filter(o -> selection.matches(o.tree())).toList();
  }

  ApiAnswer watch(ApiCall call) {
    ResourceType type = call.type();
    Optional<Long> since = call.number("resourceVersion").filter(version -> version > 0);
    boolean initialEvents = call.isSet("sendInitialEvents");
    if (initialEvents && call.option("resourceVersionMatch").isEmpty()) {
      throw RequestRefusedException.invalid(
          new RequestRefusedException.Subject("meta.k8s.io", "ListOptions", ""),
          List.of(
              StatusCause.forbidden(
                  "resourceVersionMatch", "must be NotOlderThan where sendInitialEvents is set")));
    }
    WatchRequest request =
        WatchRequest.builder()
            .resource(type.resource())
            .apiVersion(type.apiVersion())
            .kind(type.kind())
            .selection(watched(call))
            .since(initialEvents ? Optional.empty() : since)
            .bookmarks(bookmarks(call, initialEvents))
            .timeout(call.number("timeoutSeconds").map(Duration::ofSeconds))
            .build();
    return new ApiAnswer.Events(state.watches().source(request));
  }

  private static WatchRequest.Bookmarks bookmarks(ApiCall call, boolean initialEvents) {
    if (!call.isSet("allowWatchBookmarks")) {
      return WatchRequest.Bookmarks.NONE;
    }
    return initialEvents
        ? WatchRequest.Bookmarks.AFTER_INITIAL_EVENTS
        : WatchRequest.Bookmarks.WANTED;
  }

  /** A watch of one object, by its path, is a watch of its name. */
  private static Selection watched(ApiCall call) {
    if (call.name().isEmpty()) {
      return selection(call);
    }
    return new Selection(
        call.namespace(),
        LabelSelector.parse(""),
        FieldSelector.parse("metadata.name=" + call.name(), call.type().selectableFields()));
  }

  private static Selection selection(ApiCall call) {
    return new Selection(
        call.namespace(),
        LabelSelector.parse(call.option("labelSelector").orElse("")),
        FieldSelector.parse(
            call.option("fieldSelector").orElse(""), call.type().selectableFields()));
  }
}

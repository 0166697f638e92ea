package io.baremetal.ironic.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.ironic.error.Fault;
import io.baremetal.ironic.error.IronicProtocolException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.PageLostException;
import io.baremetal.ironic.paging.Page;
import io.baremetal.ironic.paging.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads lists.
 *
 * <p>Ironic's link to the next page forgets most filters, may name the wrong host and for some
 * resources leads nowhere. So our own path and query are used again, with the marker alone from the
 * link. The end is where there is no link; a short page is not.
 *
 * <p>A marker whose resource is gone is an error to Ironic. Without a sort key a list is in the
 * order of creation, which never changes, so that it can go on behind an earlier item.
 */
final class Lists {

  private static final int MOST_SPARES = 8;

  private Lists() {}

  /**
   * A list that is fetched while it is read.
   *
   * @param key the field of the answer that holds the items
   * @param id the field of an item that serves as marker
   */
  static <T> Pages<T> paged(
      ApiCaller caller, ApiCall call, String key, String id, Function<ObjectNode, T> view) {
    boolean fixedOrder = !call.query().containsKey("sort_key");
    return Pages.of(
        marker -> {
          ObjectNode answer =
              marker.map(m -> behind(caller, call, m)).orElseGet(() -> caller.object(call));
          List<ObjectNode> items = objects(call, answer.path(key));
          return new Page<>(
              items.stream().map(view).toList(),
              next(answer, items, id),
              fixedOrder ? spares(items, id) : List.of());
        });
  }

  private static ObjectNode behind(ApiCaller caller, ApiCall call, String marker) {
    try {
      return caller.object(call.withQuery("marker", marker));
    } catch (NotFoundException e) {
      // Not the marker but what the list is about may be gone as well.
      if (e.faultMessage().contains(marker)) {
        throw new PageLostException(
            e.call(), new Fault(e.status(), e.faultCode(), e.faultMessage()), marker);
      }
      throw e;
    }
  }

  /** The ids of the items before the last, nearest first. */
  private static List<String> spares(List<ObjectNode> items, String id) {
    List<String> spares = new ArrayList<>();
    for (int i = items.size() - 2; i >= 0 && spares.size() < MOST_SPARES; i--) {
      spares.add(items.get(i).path(id).asText());
    }
    return spares;
  }

  /** A list that comes in one answer. */
  static <T> List<T> whole(ApiCall call, JsonNode items, Function<ObjectNode, T> view) {
    return objects(call, items).stream().map(view).toList();
  }

  /** The texts of a list; others are left out. */
  static List<String> texts(JsonNode items) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.asText()));
    return List.copyOf(texts);
  }

  private static Optional<String> next(ObjectNode answer, List<ObjectNode> items, String id) {
    JsonNode link = answer.path("next");
    if (!link.isTextual()) {
      return Optional.empty();
    }
    Optional<String> marker = Endpoint.markerIn(link.textValue());
    if (marker.isEmpty() && !items.isEmpty()) {
      marker = Optional.of(items.get(items.size() - 1).path(id).asText());
    }
    return marker;
  }

  private static List<ObjectNode> objects(ApiCall call, JsonNode items) {
    if (!items.isArray()) {
      throw new IronicProtocolException("Ironic answered " + call + " without the list in it");
    }
    List<ObjectNode> objects = new ArrayList<>();
    for (JsonNode item : items) {
      if (item instanceof ObjectNode object) {
        objects.add(object);
      }
    }
    return objects;
  }
}

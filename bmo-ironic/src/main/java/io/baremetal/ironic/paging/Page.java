package io.baremetal.ironic.paging;

import java.util.List;
import java.util.Optional;

/**
 * One answer of a list call.
 *
 * @param items may be empty although more pages follow
 * @param nextMarker where the next page begins; empty when this was the last
 * @param spareMarkers where it may begin as well if that one's resource is gone by then, best
 *     first; whatever lies between is gone too when a spare one is needed
 * @param <T> the resource
 */
public record Page<T>(List<T> items, Optional<String> nextMarker, List<String> spareMarkers) {

  /** Copies the lists. */
  public Page {
    items = List.copyOf(items);
    spareMarkers = List.copyOf(spareMarkers);
  }

  /** A page without spare markers. */
  public Page(List<T> items, Optional<String> nextMarker) {
    this(items, nextMarker, List.of());
  }
}

package io.baremetal.ironic.paging;

import java.util.List;
import java.util.Optional;

/**
 * One answer of a list call.
 *
 * @param items may be empty although more pages follow
 * @param nextMarker where the next page begins; empty when this was the last
 * @param <T> the resource
 */
public record Page<T>(List<T> items, Optional<String> nextMarker) {

  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}

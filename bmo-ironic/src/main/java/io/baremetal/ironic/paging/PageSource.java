package io.baremetal.ironic.paging;

import java.util.Optional;

/**
 * Fetches pages for {@link Pages}.
 *
 * @param <T> the resource
 */
@FunctionalInterface
public interface PageSource<T> {

  /**
   * The page that begins behind this marker; the first one when empty.
   *
   * @throws io.baremetal.ironic.error.PageLostException if the marker's resource is gone
   */
  Page<T> fetch(Optional<String> marker);
}

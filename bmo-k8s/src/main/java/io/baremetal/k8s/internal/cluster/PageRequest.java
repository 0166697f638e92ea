package io.baremetal.k8s.internal.cluster;

import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param limit most objects in it; the server may send fewer
 * @param continueToken token of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<String> continueToken) {

  /** The first page. */
  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}

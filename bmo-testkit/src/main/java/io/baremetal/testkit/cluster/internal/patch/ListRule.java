package io.baremetal.testkit.cluster.internal.patch;

import java.util.List;

/**
 * How two versions of a list merge.
 *
 * @param keys the fields that tell elements apart; empty for {@link Kind#ATOMIC} and {@link
 *     Kind#SET}
 */
public record ListRule(Kind kind, List<String> keys) {

  /** The list is one value: the newer one wins as a whole. */
  public static final ListRule ATOMIC = new ListRule(Kind.ATOMIC, List.of());

  /** The elements are values, each at most once. */
  public static final ListRule SET = new ListRule(Kind.SET, List.of());

  /** What a list is. */
  public enum Kind {
    /** One value. */
    ATOMIC,
    /** Values, each at most once. */
    SET,
    /** Objects that are told apart by key fields. */
    MAP
  }

  /** A list of objects that are told apart by these fields. */
  public static ListRule map(List<String> keys) {
    return new ListRule(Kind.MAP, keys);
  }
}

package io.baremetal.api.validation;

import java.util.function.Function;

/**
 * An update: what rules about changes look at.
 *
 * @param before the object as stored
 * @param after the object as it shall become
 * @param <T> kind of the object
 */
public record Change<T>(T before, T after) {

  /** The same change of what can be had from both. */
  public <S> Change<S> map(Function<T, S> part) {
    return new Change<>(part.apply(before), part.apply(after));
  }
}

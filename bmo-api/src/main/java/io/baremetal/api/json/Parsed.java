package io.baremetal.api.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What came of reading a document: a value, or the reasons why there is none. Immutable.
 *
 * @param <T> what was to be read
 */
public sealed interface Parsed<T> {

  /** A document that was read. */
  static <T> Parsed<T> of(T value) {
    return new Value<>(value);
  }

  /** A document that could not be read; at least one problem. */
  static <T> Parsed<T> refused(List<JsonProblem> problems) {
    return new Refused<>(List.copyOf(problems));
  }

  /** Hands the value or the problems, whichever there is, to the function for it. */
  <R> R match(
      Function<? super T, ? extends R> value, Function<List<JsonProblem>, ? extends R> refused);

  /** The value, if the document could be read. */
  default Optional<T> value() {
    return match(Optional::of, problems -> Optional.empty());
  }

  /** Why the document could not be read; empty if it could. */
  default List<JsonProblem> problems() {
    return match(value -> List.of(), problems -> problems);
  }

  /**
   * The value.
   *
   * @throws UnreadableDocumentException if the document could not be read; lists the problems
   */
  default T orElseThrow() {
    return match(
        value -> value,
        problems -> {
          throw new UnreadableDocumentException(problems);
        });
  }

  /**
   * A document that was read.
   *
   * @param <T> what was to be read
   * @param read the value
   */
  record Value<T>(T read) implements Parsed<T> {
    @Override
    public <R> R match(
        Function<? super T, ? extends R> value, Function<List<JsonProblem>, ? extends R> refused) {
      return value.apply(read);
    }
  }

  /**
   * A document that could not be read.
   *
   * @param <T> what was to be read
   * @param reasons why not; at least one
   */
  record Refused<T>(List<JsonProblem> reasons) implements Parsed<T> {
    @Override
    public <R> R match(
        Function<? super T, ? extends R> value, Function<List<JsonProblem>, ? extends R> refused) {
      return refused.apply(reasons);
    }

    @Override
    public String toString() {
      return reasons.stream().map(JsonProblem::toString).collect(Collectors.joining("; "));
    }
  }
}

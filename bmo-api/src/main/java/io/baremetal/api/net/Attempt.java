package io.baremetal.api.net;

import io.baremetal.api.error.InvalidValueException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading a text: the value it denotes, or the reason why it denotes none.
 *
 * @param <T> what the text should denote
 */
public sealed interface Attempt<T> {

  /** Calls the one function of {@code cases} that fits. */
  <R> R match(Cases<T, R> cases);

  /** The text denotes this value. */
  static <T> Attempt<T> of(T value) {
    return new Success<>(value);
  }

  /** The text denotes nothing; the reason is a sentence that shows the text. */
  static <T> Attempt<T> refused(String reason) {
    return new Refusal<>(reason);
  }

  /** The value, if there is one. */
  default Optional<T> value() {
    return match(new Cases<>(Optional::of, reason -> Optional.empty()));
  }

  /** Why there is no value. */
  default Optional<String> reason() {
    return match(new Cases<>(value -> Optional.empty(), Optional::of));
  }

  /** Goes on with the value; a refusal stays what it is. */
  default <R> Attempt<R> then(Function<T, Attempt<R>> next) {
    return match(new Cases<>(next, Attempt::refused));
  }

  /**
   * The value.
   *
   * @throws InvalidValueException with the reason, if there is no value
   */
  default T orThrow() {
    return match(
        new Cases<>(
            value -> value,
            reason -> {
              throw new InvalidValueException(reason);
            }));
  }

  /**
   * The text was understood.
   *
   * @param result what it denotes
   */
  record Success<T>(T result) implements Attempt<T> {
    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.success().apply(result);
    }
  }

  /**
   * The text was not understood.
   *
   * @param why a sentence that shows the text
   */
  record Refusal<T>(String why) implements Attempt<T> {
    @Override
    public <R> R match(Cases<T, R> cases) {
      return cases.refusal().apply(why);
    }
  }

  /**
   * One function for each outcome.
   *
   * @param success what to do with the value
   * @param refusal what to do with the reason
   */
  record Cases<T, R>(Function<T, R> success, Function<String, R> refusal) {}
}

package io.baremetal.api.validation;

/**
 * The test of a rule. Pure: no I/O, no clock; it bears any value that the model can hold and never
 * throws.
 *
 * @param <T> what is judged
 */
@FunctionalInterface
public interface Check<T> {

  /** Tells {@code problems} everything that is wrong with {@code value}. */
  void test(T value, Problems problems);
}

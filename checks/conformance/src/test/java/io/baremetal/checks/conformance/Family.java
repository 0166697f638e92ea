package io.baremetal.checks.conformance;

import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One kind of vectors.
 *
 * @param files pattern of the files' paths; {@code *} stands for anything but a slash
 * @param state how strictly it is judged
 * @param adapter makes the adapter from the folder of vectors; not to be called when pending
 * @param implemented the cases that are judged; the others are pending
 */
record Family(
    String files,
    State state,
    Function<Vectors, Adapter> adapter,
    Predicate<VectorCase> implemented) {

  /** How strictly a family is judged; see docs/decisions/0007. */
  enum State {
    /** A mismatch fails the run. */
    ENFORCED,
    /** Nothing implements it yet. */
    PENDING
  }

  static Family enforced(String files, Function<Vectors, Adapter> adapter) {
    return new Family(files, State.ENFORCED, adapter, vector -> true);
  }

  static Family pending(String file) {
    return new Family(
        file,
        State.PENDING,
        vectors -> {
          throw new IllegalStateException("nothing implements " + file);
        },
        vector -> false);
  }

  /** The same, of whose cases some are pending still. */
  Family only(Predicate<VectorCase> cases) {
    return new Family(files, state, adapter, cases);
  }

  boolean covers(String file) {
    return new Glob(files).covers(file);
  }
}

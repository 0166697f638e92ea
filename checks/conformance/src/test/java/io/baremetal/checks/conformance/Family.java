package io.baremetal.checks.conformance;

import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Vectors;
import java.util.function.Function;

/**
 * One kind of vectors.
 *
 * @param files pattern of the files' paths; {@code *} stands for anything but a slash
 * @param state how strictly it is judged
 * @param adapter makes the adapter from the folder of vectors; null when pending
 */
record Family(String files, State state, Function<Vectors, Adapter> adapter) {

  /** How strictly a family is judged; see docs/decisions/0007. */
  enum State {
    /** A mismatch fails the run. */
    ENFORCED,
    /** A mismatch is shown as an aborted test. */
    OPEN,
    /** Nothing implements it yet. */
    PENDING
  }

  static Family enforced(String files, Function<Vectors, Adapter> adapter) {
    return new Family(files, State.ENFORCED, adapter);
  }

  static Family open(String files, Function<Vectors, Adapter> adapter) {
    return new Family(files, State.OPEN, adapter);
  }

  static Family pending(String file) {
    return new Family(
        file,
        State.PENDING,
        vectors -> {
          throw new IllegalStateException("nothing implements " + file);
        });
  }

  boolean covers(String file) {
    return new Glob(files).covers(file);
  }
}

package io.baremetal.api.validation;

import java.util.ArrayList;
import java.util.List;

/** Where a {@link Check} says what is wrong. Lives for one test of one value; not thread-safe. */
public final class Problems {

  // Most rules find nothing: no room until there is something to put into it.
  private final List<Problem> found = new ArrayList<>(0);

  Problems() {}

  /** The field is wrong, and this is how; the rule's advice is added by itself. */
  public void at(FieldPath field, String message) {
    found.add(new Problem(field, message));
  }

  /** The field is wrong; the path as in {@link FieldPath#parse}. */
  public void at(String field, String message) {
    at(FieldPath.parse(field), message);
  }

  List<Problem> found() {
    return found;
  }

  /**
   * One thing that is wrong.
   *
   * @param field where
   * @param message what, with the offending value
   */
  record Problem(FieldPath field, String message) {}
}

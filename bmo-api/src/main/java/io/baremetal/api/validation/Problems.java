package io.baremetal.api.validation;

import java.util.ArrayList;
import java.util.List;

/** Where a {@link Check} says what is wrong. Lives for one test of one value; not thread-safe. */
public final class Problems {

  // Most rules find nothing: no room until there is something to put into it.
  private final List<Problem> found = new ArrayList<>(0);

  private final List<FieldPath> known;

  /**
   * Begins a test.
   *
   * @param known paths that are likely to be named, and need not be read again
   */
  Problems(List<FieldPath> known) {
    this.known = known;
  }

  /** The field is wrong, and this is how; the rule's advice is added by itself. */
  public void at(FieldPath field, String message) {
    found.add(new Problem(field, message));
  }

  /** The field is wrong; the path as in {@link FieldPath#parse}. */
  public void at(String field, String message) {
    at(path(field), message);
  }

  private FieldPath path(String field) {
    for (FieldPath path : known) {
      if (path.toString().equals(field)) {
        return path;
      }
    }
    return FieldPath.parse(field);
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

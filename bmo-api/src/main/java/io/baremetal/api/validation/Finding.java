package io.baremetal.api.validation;

/**
 * One thing that is wrong, or dubious, with an object.
 *
 * @param rule id of the rule that says so, for example {@code BMO-HOST-001}
 * @param severity what it means for the object
 * @param field the field to look at
 * @param message what is wrong, with the offending value, and what to do about it; one line,
 *     without secrets
 */
public record Finding(String rule, Severity severity, FieldPath field, String message) {

  /** Whether the object is refused. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  Finding withSeverity(Severity other) {
    return new Finding(rule, other, field, message);
  }

  /** Field, message and rule in one line. */
  @Override
  public String toString() {
    return field + ": " + message + " (" + rule + ")";
  }
}

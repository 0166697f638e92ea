package io.baremetal.testkit.cluster.error;

/**
 * One reason inside a refusal, as in {@code details.causes} of a Kubernetes Status.
 *
 * @param reason machine-readable, for example {@code FieldValueRequired}
 * @param field the field at fault, for example {@code spec.bmc.address}; empty when there is none
 * @param message what is wrong with it, with the offending value
 */
public record StatusCause(String reason, String field, String message) {

  /** A value that cannot be. */
  public static StatusCause invalid(String field, String message) {
    return new StatusCause("FieldValueInvalid", field, message);
  }

  /** A value that is missing. */
  public static StatusCause required(String field, String message) {
    return new StatusCause("FieldValueRequired", field, message);
  }

  /** A value outside a closed list. */
  public static StatusCause unsupported(String field, String message) {
    return new StatusCause("FieldValueNotSupported", field, message);
  }

  /** A value that may not be there, or may not change. */
  public static StatusCause forbidden(String field, String message) {
    return new StatusCause("FieldValueForbidden", field, message);
  }

  /** Twice the same value where each may occur once. */
  public static StatusCause duplicate(String field, String message) {
    return new StatusCause("FieldValueDuplicate", field, message);
  }
}

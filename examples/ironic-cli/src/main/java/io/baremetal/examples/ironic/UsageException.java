package io.baremetal.examples.ironic;

/** What was given on the command line or in the environment cannot be used. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}

package io.baremetal.examples.ironic;

/** What was waited for did not come about. */
final class UnfinishedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnfinishedException(String message) {
    super(message);
  }
}

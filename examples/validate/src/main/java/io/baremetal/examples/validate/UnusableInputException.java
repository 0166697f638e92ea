package io.baremetal.examples.validate;

/** What was given cannot be judged at all; the message is one line for the user. */
final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}

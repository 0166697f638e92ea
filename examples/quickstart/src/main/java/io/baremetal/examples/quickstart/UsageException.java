package io.baremetal.examples.quickstart;

/** The user gave something that cannot be used; the message is one line for them, exit code 2. */
final class UsageException extends RuntimeException {

  UsageException(String message) {
    super(message);
  }
}

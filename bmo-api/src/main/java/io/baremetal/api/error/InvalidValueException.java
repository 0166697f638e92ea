package io.baremetal.api.error;

/** A text does not denote the value that was asked for; the message shows the text and why. */
public final class InvalidValueException extends BmoException {

  /** Takes the whole sentence for the user, which must show the offending text. */
  public InvalidValueException(String message) {
    super(message);
  }
}

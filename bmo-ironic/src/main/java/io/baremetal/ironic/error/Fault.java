package io.baremetal.ironic.error;

import java.util.Optional;

/**
 * What an error answer said, whatever its shape was.
 *
 * @param status the HTTP status
 * @param code Ironic's fault code ({@code Client} or {@code Server}), when it sent one
 * @param message the text for people, at most 1 KiB, empty when there was none
 */
public record Fault(int status, Optional<String> code, String message) {

  /** Status and text in one line. */
  @Override
  public String toString() {
    return message.isEmpty() ? status + " and no explanation" : status + ": " + message;
  }
}

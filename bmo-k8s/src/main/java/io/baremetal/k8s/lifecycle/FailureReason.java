package io.baremetal.k8s.lifecycle;

import io.baremetal.api.host.ErrorType;

/** The word that events and metrics use for a kind of failure. */
final class FailureReason {

  private FailureReason() {}

  /** The words of the wire value put together, for example {@code PowerManagementError}. */
  static String of(ErrorType type) {
    StringBuilder reason = new StringBuilder();
    for (String word : type.wire().split(" ", -1)) {
      if (!word.isEmpty()) {
        reason.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return reason.toString();
  }
}

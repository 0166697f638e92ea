package io.baremetal.ironic.internal;

import java.util.Locale;

/** Recognises what Ironic means by its words, where the status alone does not say. */
final class FaultTexts {

  private FaultTexts() {}

  /** The node, or its parent, is locked by another operation. */
  static boolean isLock(String text) {
    return has(text, "is locked by host", "presently locked");
  }

  /** The node is moving, or tied to an instance. */
  static boolean isStateConflict(String text) {
    return has(
        text,
        "state transition is in progress",
        "is associated with",
        "can not be performed on",
        "while it is in state",
        "invalid state");
  }

  /** Something unique is taken. */
  static boolean isDuplicate(String text) {
    return has(text, "already exists", "duplicate") || text.matches("(?is).*already .*with.*");
  }

  /** The node is in maintenance. */
  static boolean isMaintenance(String text) {
    return has(text, "in maintenance");
  }

  /** The verb does not exist in the node's state. */
  static boolean isInvalidState(String text) {
    return has(text, "can not be performed on", "while it is in state", "while in state");
  }

  private static boolean has(String text, String... parts) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }
}

package io.baremetal.ironic.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises what Ironic means by its words, where the status alone does not say. */
final class FaultTexts {

  private static final Pattern MISSING_NODE =
      Pattern.compile("^node \\S+ could not be found", Pattern.CASE_INSENSITIVE);

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
        "while it is in",
        "unless it is in one of",
        "invalid resource state");
  }

  /** Something unique is taken. */
  static boolean isDuplicate(String text) {
    return has(text, "already exists", "already associated with", "already attached", "duplicate");
  }

  /** The node is in maintenance. */
  static boolean isMaintenance(String text) {
    return has(text, "in maintenance mode");
  }

  /** The verb does not exist in the node's state. */
  static boolean isInvalidState(String text) {
    return has(text, "can not be performed on", "while it is in state");
  }

  /** The node itself is missing, not something that belongs to it. */
  static boolean isMissingNode(String text) {
    return MISSING_NODE.matcher(text).find();
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

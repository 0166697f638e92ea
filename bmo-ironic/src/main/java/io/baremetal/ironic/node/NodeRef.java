package io.baremetal.ironic.node;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Which node is meant: its UUID or its name, either of which fits wherever a node is asked for.
 *
 * @param text the UUID or name
 */
public record NodeRef(String text) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]{1,255}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final List<String> RESERVED =
      List.of("maintenance", "management", "states", "vendor_passthru", "detail", "validate");

  /** Refuses what Ironic would take for something else. */
  public NodeRef {
    if (!NAME.matcher(text).matches() || RESERVED.contains(text) || text.matches("\\.{1,2}")) {
      throw new IllegalArgumentException(
          "\""
              + text
              + "\" is neither a UUID nor a node name: 1 to 255 letters, digits, . _ ~ and -, and"
              + " none of "
              + RESERVED);
    }
  }

  /** The node with this UUID or name. */
  public static NodeRef of(String uuidOrName) {
    return new NodeRef(uuidOrName);
  }

  /** The node with this UUID. */
  public static NodeRef of(UUID uuid) {
    return new NodeRef(uuid.toString());
  }

  /** Whether this is a UUID; a name can never look like one. */
  public boolean isUuid() {
    return UUID_TEXT.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}

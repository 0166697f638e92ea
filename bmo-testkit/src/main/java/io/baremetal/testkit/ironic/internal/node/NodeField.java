package io.baremetal.testkit.ironic.internal.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.UUID;

/**
 * One field of a node on the wire.
 *
 * @param name its name
 * @param since the first microversion that shows it: N of 1.N
 * @param kind what values it takes
 * @param access what a client may do with it
 */
public record NodeField(String name, int since, Kind kind, Access access) {

  /** What values a field takes. All but {@code FLAG} may be null. */
  public enum Kind {
    /** Any text. */
    TEXT,
    /** Yes or no; null is refused. */
    FLAG,
    /** Yes, no, or null. */
    FLAG_OR_NULL,
    /** A UUID. */
    UUID,
    /** An object. */
    OBJECT,
    /** A list. */
    LIST
  }

  /** What a client may do with a field. */
  public enum Access {
    /** Look at it. */
    READ,
    /** Set it when the node is created. */
    CREATE,
    /** Change it later. */
    PATCH,
    /** Both. */
    WRITE
  }

  /** Whether a client may give it at creation. */
  public boolean creatable() {
    return access == Access.CREATE || access == Access.WRITE;
  }

  /** Whether a client may change it later. */
  public boolean patchable() {
    return access == Access.PATCH || access == Access.WRITE;
  }

  /**
   * Refuses a value that does not fit.
   *
   * @throws ApiError 400
   */
  public void check(JsonNode value) {
    if (kind == Kind.UUID && value.isTextual() && !isUuid(value.textValue())) {
      throw ApiError.badRequest("Expected UUID for " + name + ": " + value.textValue());
    }
    if (!(fits(value) || (value.isNull() && kind != Kind.FLAG))) {
      throw ApiError.badRequest("Schema error for node: " + name + " may not be " + value);
    }
  }

  private boolean fits(JsonNode value) {
    return switch (kind) {
      case TEXT, UUID -> value.isTextual();
      case FLAG, FLAG_OR_NULL -> value.isBoolean();
      case OBJECT -> value.isObject();
      case LIST -> value.isArray();
    };
  }

  /** Whether a text has the form of a UUID. */
  public static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

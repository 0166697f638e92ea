package io.baremetal.testkit.ironic.internal.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;

/**
 * One field of a record on the wire.
 *
 * @param name its name
 * @param since the first microversion that has it: N of 1.N
 * @param access what a client may do with it
 * @param otherwise its value when nobody says otherwise; its type is the type of the field, JSON
 *     null stands for a text
 */
public record RecordField(String name, int since, Access access, JsonNode otherwise) {

  /** What a client may do with a field. */
  public enum Access {
    /** Look at it. */
    READ,
    /** Set it at creation. */
    CREATE,
    /** Set and change it. */
    WRITE
  }

  void check(String label, JsonNode value) {
    boolean fits =
        value.getNodeType() == otherwise.getNodeType()
            || value.isNull()
            || (otherwise.isNull() && value.isTextual());
    if (!fits) {
      throw ApiError.badRequest("Schema error for " + label + ": " + name + " may not be " + value);
    }
  }
}

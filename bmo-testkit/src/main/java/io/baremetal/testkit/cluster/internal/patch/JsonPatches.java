package io.baremetal.testkit.cluster.internal.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.flipkart.zjsonpatch.CompatibilityFlags;
import com.flipkart.zjsonpatch.InvalidJsonPatchException;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.EnumSet;

/** JSON Patch (RFC 6902). */
public final class JsonPatches {

  private static final EnumSet<CompatibilityFlags> STRICT =
      EnumSet.of(CompatibilityFlags.FORBID_REMOVE_MISSING_OBJECT);

  private JsonPatches() {}

  /**
   * A new tree: the target after all operations. Refuses a malformed patch (400) and one that does
   * not fit the target (422).
   */
  public static JsonNode apply(JsonNode target, JsonNode patch) {
    if (!patch.isArray()) {
      throw RequestRefusedException.badRequest(
          "a JSON patch must be a list of operations, got " + patch.getNodeType());
    }
    try {
      return JsonPatch.apply(patch, target, STRICT);
    } catch (InvalidJsonPatchException e) {
      throw RequestRefusedException.badRequest("malformed JSON patch: " + e.getMessage());
    } catch (JsonPatchApplicationException e) {
      throw RequestRefusedException.unprocessable(
          "the JSON patch does not fit the object: " + e.getMessage());
    }
  }
}

package io.baremetal.testkit.ironic.internal.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.testkit.ironic.internal.wire.ApiError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a trait may be called. */
public final class Traits {

  private static final Pattern CUSTOM = Pattern.compile("CUSTOM_[A-Z0-9_]+");
  private static final Pattern STANDARD = Pattern.compile("(HW|STORAGE|COMPUTE|MISC|OWNER)_\\w+");

  private Traits() {}

  /**
   * Refuses what is no trait.
   *
   * @param label what the complaint is about
   * @throws ApiError 400
   */
  public static String checked(String label, String trait) {
    if (!CUSTOM.matcher(trait).matches() && !STANDARD.matcher(trait).matches()) {
      throw ApiError.badRequest(
          "Schema error for "
              + label
              + ": '"
              + trait
              + "' is not valid under any of the given schemas. Possible root cause: '"
              + trait
              + "' does not match '^CUSTOM_[A-Z0-9_]+$'");
    }
    return trait;
  }

  /**
   * The traits in the body of a request.
   *
   * @throws ApiError 400
   */
  public static List<String> of(ObjectNode body) {
    if (!body.path("traits").isArray()) {
      throw ApiError.badRequest("Schema error for body: 'traits' is a required property");
    }
    List<String> traits = new ArrayList<>();
    body.path("traits").forEach(trait -> traits.add(checked("body", trait.asText())));
    return traits;
  }
}

package io.baremetal.testkit.cluster.internal.verb;

import io.baremetal.testkit.cluster.error.RequestRefusedException;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of fields that a kind does not know: the {@code fieldValidation} option. */
final class FieldValidation {

  private FieldValidation() {}

  /** Refuses (400) unknown fields when the client asked for that. */
  static void check(ApiCall call, List<String> unknown) {
    if (!unknown.isEmpty() && mode(call).equals("Strict")) {
      throw RequestRefusedException.badRequest(
          "strict decoding error: "
              + unknown.stream()
                  .map(FieldValidation::unknownField)
                  .collect(Collectors.joining(", ")));
    }
  }

  /** What the client is told of the fields that were dropped. */
  static List<String> warnings(ApiCall call, List<String> unknown) {
    return mode(call).equals("Ignore")
        ? List.of()
        : unknown.stream().map(FieldValidation::unknownField).toList();
  }

  private static String mode(ApiCall call) {
    return call.option("fieldValidation").orElse("Warn");
  }

  private static String unknownField(String path) {
    return "unknown field \"" + path + "\"";
  }
}

package io.baremetal.examples.validate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a review is told. */
enum Format {
  /** One line a finding, for people, and a sum at the end. */
  TEXT,
  /** One object, for programs. */
  JSON,
  /** SARIF 2.1.0, which code-review tools show next to the lines. */
  SARIF;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The whole text; ends with a line break. */
  String write(Review review) {
    return switch (this) {
      case TEXT -> text(review);
      case JSON -> json(review);
      case SARIF -> SarifLog.of(review);
    };
  }

  private static String text(Review review) {
    StringBuilder text = new StringBuilder();
    for (Remark remark : review.remarks()) {
      text.append(remark.manifest().file())
          .append(':')
          .append(remark.manifest().line())
          .append(": ")
          .append(remark.level())
          .append(": ")
          .append(remark.manifest().object())
          .append(": ")
          .append(remark.finding())
          .append('\n');
    }
    return text.append(counted(review.judged(), "object"))
        .append(": ")
        .append(counted(review.errors(), "error"))
        .append(", ")
        .append(counted(review.warnings(), "warning"))
        .append(review.skipped() == 0 ? "" : "; " + review.skipped() + " of other kinds")
        .append('\n')
        .toString();
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static String json(Review review) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("objects", review.judged());
    root.put("skipped", review.skipped());
    root.put("errors", review.errors());
    root.put("warnings", review.warnings());
    ArrayNode findings = root.putArray("findings");
    for (Remark remark : review.remarks()) {
      findings
          .addObject()
          .put("file", remark.manifest().file())
          .put("line", remark.manifest().line())
          .put("kind", remark.manifest().kind())
          .put("namespace", remark.manifest().namespace())
          .put("name", remark.manifest().name())
          .put("rule", remark.finding().rule())
          .put("severity", remark.level())
          .put("field", remark.finding().field().toString())
          .put("message", remark.finding().message());
    }
    return root.toPrettyString() + "\n";
  }
}

package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which field each upstream error text is about: {@code fields.json} of the vectors. */
final class FieldTable {

  private record Entry(Pattern text, String kind, Set<String> fields) {}

  private final List<Entry> entries = new ArrayList<>();

  private FieldTable() {}

  static FieldTable read(JsonNode file) {
    FieldTable table = new FieldTable();
    for (JsonNode row : file) {
      Set<String> fields = new LinkedHashSet<>();
      fields.add(row.path("field").asText());
      row.path("alsoAcceptable").forEach(field -> fields.add(field.asText()));
      table.entries.add(
          new Entry(
              Pattern.compile(row.path("pattern").asText()), row.path("kind").asText(), fields));
    }
    return table;
  }

  /** The fields that may be blamed for the error, the best first. */
  Optional<Set<String>> fieldsOf(String kind, String error) {
    return entries.stream()
        .filter(entry -> entry.kind().equals("*") || entry.kind().equals(kind))
        .filter(entry -> entry.text().matcher(error).find())
        .findFirst()
        .map(Entry::fields);
  }

  /** Whether a finding's path is the field that the table means. */
  static boolean isField(String pattern, String path) {
    String generic = path.replaceAll("\\[[0-9]+\\]", "[*]");
    String wanted =
        Pattern.quote(pattern)
            .replace("[*]", "\\E\\[[^\\]]*\\]\\Q")
            .replace("*]", "\\E[^\\]]*\\]\\Q");
    return generic.equals(pattern) || path.matches(wanted);
  }
}

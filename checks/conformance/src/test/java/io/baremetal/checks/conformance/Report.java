package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.checks.conformance.vector.Vectors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the run leaves behind: lines, a JSON report, and what ours produced. */
final class Report {

  private Report() {}

  static void print(List<Tally> tallies) {
    tallies.forEach(tally -> System.out.println(tally.line()));
    int total = tallies.stream().mapToInt(Tally::total).sum();
    int passed = tallies.stream().mapToInt(Tally::passedCount).sum();
    System.out.println("conformance all " + passed + "/" + total);
  }

  /** Writes {@code -Dconformance.report=FILE} if it was asked for. */
  static void write(List<Tally> tallies) {
    target("conformance.report").ifPresent(file -> write(file, document(tallies)));
  }

  private static JsonNode document(List<Tally> tallies) {
    ArrayNode families = Vectors.JSON.createArrayNode();
    for (Tally tally : tallies) {
      ObjectNode family = families.addObject();
      family.put("family", tally.name());
      family.put("file", tally.file());
      family.put("state", tally.state().name().toLowerCase(Locale.ROOT));
      family.put("total", tally.total());
      family.put("passed", tally.passedCount());
      tally.differing().forEach(family.putArray("differs")::add);
      tally.failing().keySet().forEach(family.putArray("failing")::add);
      family.set("mismatches", Vectors.JSON.valueToTree(tally.failing()));
    }
    return families;
  }

  /** Writes one file of actual results below {@code -Dconformance.actual=DIR}. */
  static void writeActual(String file, Map<String, JsonNode> actual) {
    target("conformance.actual")
        .ifPresent(
            folder -> {
              ArrayNode list = Vectors.JSON.createArrayNode();
              actual.forEach((id, value) -> list.addObject().put("id", id).set("actual", value));
              write(folder.resolve(file), list);
            });
  }

  private static Optional<Path> target(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  private static void write(Path file, JsonNode content) {
    try {
      if (file.toAbsolutePath().getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      Vectors.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}

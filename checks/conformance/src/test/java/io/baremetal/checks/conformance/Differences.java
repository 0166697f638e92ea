package io.baremetal.checks.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.baremetal.checks.conformance.vector.Adapter;
import io.baremetal.checks.conformance.vector.Compare;
import io.baremetal.checks.conformance.vector.VectorCase;
import io.baremetal.checks.conformance.vector.Vectors;
import io.baremetal.checks.conformance.vector.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where we differ from the Go programs by decision: {@code differences.json}, from which {@code
 * docs/differences.md} is generated. Each entry has
 *
 * <ul>
 *   <li>{@code family}, the files that it is about, with {@code *} for any text but a slash;
 *   <li>{@code ids}, patterns of ids, or {@code when}, a predicate on the input: JSON pointers and
 *       the regular expressions that the JSON there must match;
 *   <li>{@code reason}, a sentence or two for users;
 *   <li>{@code ours}, what is expected of us instead.
 * </ul>
 *
 * <p>A family that is judged by facts pins our result whole: {@link PinnedFacts} says how {@code
 * ours} is read there. In any other, {@code ours} is asserted as far as it is given, and {@code
 * mismatches}, optional, is a regular expression to be found in every mismatch.
 */
final class Differences {

  /** At most this share of a family may differ, and at least two cases. */
  private static final double SHARE = 0.02;

  private static final int FEWEST = 2;

  private static final int OVERALL = 120;

  private final JsonNode entries;

  Differences(JsonNode entries) {
    this.entries = entries;
  }

  static Differences load() {
    try (InputStream file = Differences.class.getResourceAsStream("/differences.json")) {
      return new Differences(Vectors.JSON.readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if entries cover the case and ours is what they say it is. */
  boolean explain(VectorCase vector, Verdict verdict, Adapter adapter) {
    List<JsonNode> covering = new ArrayList<>();
    entries.forEach(
        entry -> {
          if (covers(entry, vector)) {
            covering.add(entry);
          }
        });
    return verdict
        .facts()
        .map(facts -> new PinnedFacts(vector, adapter).hold(covering, facts))
        .orElseGet(() -> covering.stream().anyMatch(entry -> isAsDecided(entry, verdict)));
  }

  private static boolean isAsDecided(JsonNode entry, Verdict verdict) {
    Pattern allowed = Pattern.compile(entry.path("mismatches").asText());
    return contains(verdict.actual(), entry.path("ours"))
        && verdict.mismatches().stream().allMatch(m -> allowed.matcher(m).find());
  }

  private static boolean covers(JsonNode entry, VectorCase vector) {
    return new Glob(entry.path("family").asText()).covers(vector.file())
        && (named(entry.path("ids"), vector.id()) || described(entry.path("when"), vector.input()));
  }

  private static boolean named(JsonNode ids, String id) {
    for (JsonNode each : ids) {
      if (new Glob(each.asText()).covers(id)) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@code when} maps JSON pointers into the input to regular expressions, all of which must fit.
   */
  private static boolean described(JsonNode when, JsonNode input) {
    if (!when.isObject() || when.isEmpty()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> condition : when.properties()) {
      String json = input.at(condition.getKey()).toString();
      if (!json.matches(condition.getValue().asText())) {
        return false;
      }
    }
    return true;
  }

  /** True if all that {@code part} says holds in {@code whole}. */
  private static boolean contains(JsonNode whole, JsonNode part) {
    if (part.isArray()) {
      return whole.size() == part.size()
          && IntStream.range(0, part.size()).allMatch(i -> contains(whole.get(i), part.get(i)));
    }
    if (!part.isObject()) {
      return Compare.trees(part, whole).isEmpty();
    }
    return whole.isObject()
        && part.properties().stream()
            .allMatch(field -> contains(whole.path(field.getKey()), field.getValue()));
  }

  /** One row of a table an entry: the vectors it is about, and why. */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    for (JsonNode entry : entries) {
      rows.add(
          "| %s | %s |"
              .formatted(
                  entry.path("family").asText().replace(".json", ""),
                  entry.path("reason").asText()));
    }
    return rows;
  }

  void checkCaps(List<Tally> tallies) {
    Map<String, int[]> families = new TreeMap<>();
    for (Tally tally : tallies) {
      int[] counts = families.computeIfAbsent(capFamily(tally.file()), f -> new int[2]);
      counts[0] += tally.differing().size();
      counts[1] += tally.total();
    }
    List<String> over = new ArrayList<>();
    families.forEach(
        (family, counts) -> {
          int cap = Math.max(FEWEST, (int) (counts[1] * SHARE));
          if (counts[0] > cap) {
            over.add("%s differs in %d cases, at most %d".formatted(family, counts[0], cap));
          }
        });
    int all = families.values().stream().mapToInt(counts -> counts[0]).sum();
    if (all > OVERALL) {
      over.add("%d cases differ in all, at most %d".formatted(all, OVERALL));
    }
    if (!over.isEmpty()) {
      throw new AssertionError("too many differences by decision: " + over);
    }
  }

  /** Folders of small files count as one family. */
  private static String capFamily(String file) {
    return file.chars().filter(c -> c == '/').count() > 1
        ? file.substring(0, file.lastIndexOf('/'))
        : file;
  }
}

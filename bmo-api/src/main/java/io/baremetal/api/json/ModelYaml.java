package io.baremetal.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads and writes the models of this SDK as YAML, of which JSON is a part. A document becomes a
 * JSON tree first, and what was said at {@link ModelJson} goes for it from there on.
 *
 * <p>Unquoted words mean what they mean to {@code kubectl}: {@code yes} and {@code on} are true.
 * Refused are tags other than {@code !!str}, keys that come twice, nesting beyond 200 levels,
 * aliases of what is not complete, aliases that together repeat more than a million characters, and
 * streams beyond 16 MiB. Reading never throws for what is in the text.
 *
 * <p>Needs {@code org.snakeyaml:snakeyaml-engine}, which this module only asks for when this class
 * is used; without it every method throws {@link IllegalStateException}. Thread-safe; has no state.
 */
public final class ModelYaml {

  private ModelYaml() {}

  /** Reads a stream of exactly one document as a value of {@code type}. */
  public static <T> Parsed<T> read(String yaml, Class<T> type) {
    Objects.requireNonNull(type);
    return readTree(yaml)
        .match(tree -> ModelJson.read(tree, type), problems -> Parsed.refused(problems));
  }

  /** Reads a stream of exactly one document as a tree. */
  public static Parsed<JsonNode> readTree(String yaml) {
    return readAll(yaml)
        .match(
            documents ->
                documents.size() == 1
                    ? Parsed.of(documents.get(0).tree())
                    : refused(
                        "must be one document, not "
                            + (documents.isEmpty() ? "empty" : documents.size())),
            Parsed::refused);
  }

  /**
   * Reads a stream of any number of documents; empty ones, and those that are null, are left out.
   */
  public static Parsed<List<YamlDocument>> readAll(String yaml) {
    return reading(() -> YamlTrees.read(yaml, YamlKeys.UNIQUE, Integer.MAX_VALUE));
  }

  /**
   * Reads the first document the way metal3 reads what users put into Secrets: of a key that comes
   * twice the last one counts, what follows is not looked at, nothing at all is an empty object.
   * Problems name places only and never show the text.
   */
  public static Parsed<JsonNode> readSecret(String yaml) {
    return reading(() -> YamlTrees.read(yaml, YamlKeys.LAST_WINS, 1))
        .match(
            documents ->
                documents.isEmpty() ? ModelJson.readTree("{}") : Parsed.of(documents.get(0).tree()),
            Parsed::refused);
  }

  /** The value as one YAML document, which ends in a line break. */
  public static String write(Object value) {
    return withEngine(() -> YamlWriter.write(List.of(ModelJson.toTree(value))));
  }

  /** The values as a stream of documents, ready to be applied. */
  public static String writeAll(List<?> values) {
    return withEngine(
        () -> YamlWriter.write(values.stream().map(value -> ModelJson.toTree(value)).toList()));
  }

  private static Parsed<List<YamlDocument>> reading(Supplier<List<YamlDocument>> reader) {
    try {
      return Parsed.of(List.copyOf(withEngine(reader)));
    } catch (YamlRefusal e) {
      return Parsed.refused(List.of(e.problem()));
    }
  }

  private static <T> Parsed<T> refused(String why) {
    return Parsed.refused(List.of(new JsonProblem("", why)));
  }

  private static <T> T withEngine(Supplier<T> work) {
    try {
      return work.get();
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "YAML needs the library org.snakeyaml:snakeyaml-engine; add it to the class path", e);
    }
  }
}

package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Reads and writes the models of this SDK as JSON.
 *
 * <p>Reading never throws: a document is either a value or a list of all problems, up to 25, with
 * their places. Texts are not taken for numbers or switches, nor the reverse; a key that comes
 * twice is refused; {@code null} means absent. Unknown fields and unknown values of open lists are
 * kept. Writing leaves out what is absent and lists and maps that are empty.
 *
 * <p>Thread-safe; has no state.
 */
public final class ModelJson {

  private static final ObjectMapper MAPPER = ModelMapper.create();
  private static final ObjectMapper CLOSED = ModelMapper.closed();
  private static final String WHITE_SPACE = " \t\r\n";

  private ModelJson() {}

  /** Reads one JSON document as a value of {@code type}. */
  public static <T> Parsed<T> read(String json, Class<T> type) {
    Objects.requireNonNull(json);
    return read(type, reader -> reader.createParser(json));
  }

  /** Reads one JSON document in UTF-8 as a value of {@code type}. */
  public static <T> Parsed<T> read(byte[] json, Class<T> type) {
    Objects.requireNonNull(json);
    return read(type, reader -> reader.createParser(json));
  }

  /** Reads a JSON tree as a value of {@code type}. The tree is copied where it is kept. */
  public static <T> Parsed<T> read(JsonNode json, Class<T> type) {
    Objects.requireNonNull(json);
    return read(type, reader -> reader.treeAsTokens(json));
  }

  /** Reads one JSON document as a tree, with the same limits and the same care for double keys. */
  public static Parsed<JsonNode> readTree(String json) {
    return read(json, JsonNode.class);
  }

  /**
   * Reads a document in which every field must be known, as metal3 reads those in annotations: the
   * case of keys does not matter, of a key that comes twice the last one counts, {@code null} is an
   * empty object, and what follows the first document is not looked at. Only the first problem is
   * told.
   */
  public static <T> Parsed<T> readKnown(String json, Class<T> type) {
    Objects.requireNonNull(json);
    String document = isNull(json) ? "{}" : json;
    ObjectReader reader = CLOSED.readerFor(type);
    try (JsonParser parser = reader.createParser(document)) {
      return readOnce(reader, parser);
    } catch (IOException e) {
      throw new UncheckedIOException("reading JSON from memory did I/O", e);
    }
  }

  private static boolean isNull(String json) {
    int start = 0;
    while (start < json.length() && WHITE_SPACE.indexOf(json.charAt(start)) >= 0) {
      start++;
    }
    return json.startsWith("null", start);
  }

  /** The value as JSON on one line. Fields come in the order of the model, unknown ones last. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw cannotHappen(value, e);
    }
  }

  /** The value as a new JSON tree, the caller's to change. */
  public static JsonNode toTree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private static <T> Parsed<T> read(Class<T> type, Source source) {
    try {
      return readOrAsk(MAPPER.readerFor(type), source);
    } catch (IOException e) {
      throw new UncheckedIOException("reading JSON from memory did I/O", e);
    }
  }

  private static <T> Parsed<T> readOrAsk(ObjectReader reader, Source source) throws IOException {
    Parsed<T> once;
    try (JsonParser json = source.open(reader)) {
      once = readOnce(reader, json);
    }
    boolean placed = once.problems().stream().anyMatch(problem -> !problem.path().isEmpty());
    return placed ? Parsed.refused(everyProblem(reader, source, once.problems())) : once;
  }

  /** Judges a failure while the parser is still open and stands at the offending token. */
  private static <T> Parsed<T> readOnce(ObjectReader reader, JsonParser json) throws IOException {
    try {
      T value = reader.readValue(json);
      return value == null
          ? Parsed.refused(List.of(new JsonProblem("", "the document is empty (null)")))
          : Parsed.of(value);
    } catch (JsonProcessingException e) {
      return Parsed.refused(List.of(JsonProblems.of(e)));
    }
  }

  /** A document that is no JSON further on has the one problem that was found first. */
  private static List<JsonProblem> everyProblem(
      ObjectReader reader, Source source, List<JsonProblem> first) throws IOException {
    JsonNode tree;
    try (JsonParser json = source.open(reader)) {
      tree = json.readValueAsTree();
    } catch (JsonProcessingException e) {
      return first;
    }
    return EveryProblem.of(reader, tree);
  }

  private static IllegalStateException cannotHappen(Object value, Exception cause) {
    return new IllegalStateException("cannot write a " + value.getClass().getName(), cause);
  }

  /** Where a document comes from. */
  private interface Source {
    JsonParser open(ObjectReader reader) throws IOException;
  }
}

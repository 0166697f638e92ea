package io.baremetal.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what else is wrong with a document, after reading it has failed once: takes the offending
 * place out of a copy and reads again, until nothing is wrong any more.
 */
final class EveryProblem {

  /** More help nobody, and each costs one more reading. */
  private static final int MOST = 25;

  private final ObjectReader reader;
  private final JsonNode copy;

  /** Where the items that are still in a list stood at first. */
  private final IdentityHashMap<JsonNode, List<Integer>> positions = new IdentityHashMap<>();

  private EveryProblem(ObjectReader reader, JsonNode copy) {
    this.reader = reader;
    this.copy = copy;
  }

  /** All problems of a document that has at least one, up to 25, in the order of reading. */
  static List<JsonProblem> of(ObjectReader reader, JsonNode document) throws IOException {
    return new EveryProblem(reader, document.deepCopy()).find();
  }

  private List<JsonProblem> find() throws IOException {
    List<JsonProblem> problems = new ArrayList<>();
    boolean more = true;
    while (more && problems.size() < MOST) {
      more = findOne(problems);
    }
    return problems;
  }

  /** Whether it is worth to look again. */
  private boolean findOne(List<JsonProblem> problems) throws IOException {
    try (var json = reader.treeAsTokens(copy)) {
      try {
        reader.readValue(json);
        return false;
      } catch (JsonProcessingException e) {
        List<JsonMappingException.Reference> path =
            e instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        problems.add(JsonProblems.of(e, original(path)));
        return remove(path);
      }
    }
  }

  /** The path with the indices that it has in the document as it came. */
  private List<JsonMappingException.Reference> original(List<JsonMappingException.Reference> path) {
    List<JsonMappingException.Reference> original = new ArrayList<>();
    JsonNode at = copy;
    for (JsonMappingException.Reference step : path) {
      List<Integer> kept = step.getFieldName() == null ? positions.get(at) : null;
      original.add(
          kept == null
              ? step
              : new JsonMappingException.Reference(null, kept.get(step.getIndex())));
      at = child(at, step);
    }
    return original;
  }

  private boolean remove(List<JsonMappingException.Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    JsonNode parent = copy;
    for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
      parent = child(parent, step);
    }
    JsonMappingException.Reference last = path.get(path.size() - 1);
    if (parent instanceof ArrayNode array && last.getIndex() >= 0) {
      positions
          .computeIfAbsent(
              array, a -> new ArrayList<>(IntStream.range(0, a.size()).boxed().toList()))
          .remove(last.getIndex());
      return array.remove(last.getIndex()) != null;
    }
    return parent instanceof ObjectNode object
        && last.getFieldName() != null
        && object.remove(last.getFieldName()) != null;
  }

  private static JsonNode child(JsonNode parent, JsonMappingException.Reference step) {
    return step.getFieldName() == null
        ? parent.path(step.getIndex())
        : parent.path(step.getFieldName());
  }
}

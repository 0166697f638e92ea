package io.baremetal.api.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.baremetal.api.error.InvalidValueException;
import io.baremetal.api.error.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where in an object something is, as messages write it: {@code spec.bmc.address}, {@code
 * spec.raid.hardwareRAIDVolumes[0].controller}, {@code metadata.annotations[inspect.metal3.io]}. A
 * star at the end of a key stands for any rest; {@code $} is the object as a whole.
 */
public final class FieldPath {

  private static final char NEXT_LINE = 0x85;
  private static final char LINE = 0x2028;
  private static final char PARAGRAPH = 0x2029;
  private static final FieldPath ROOT = new FieldPath("$", List.of());

  private final String text;
  private final List<String> steps;

  private FieldPath(String text, List<String> steps) {
    this.text = text;
    this.steps = steps;
  }

  /** The object as a whole. */
  public static FieldPath root() {
    return ROOT;
  }

  /**
   * Reads a path in the form that {@link #toString()} writes.
   *
   * @throws InvalidValueException if it is not one
   */
  public static FieldPath parse(String text) {
    if (text.equals(ROOT.text)) {
      return ROOT;
    }
    List<String> steps = new ArrayList<>();
    int next = 0;
    while (next >= 0 && next < text.length()) {
      next = text.charAt(next) == '[' ? addKey(text, next, steps) : addField(text, next, steps);
    }
    if (next < 0 || steps.isEmpty()) {
      throw new InvalidValueException(
          Quoted.text(text) + " is not a field path such as spec.bmc.address");
    }
    return new FieldPath(text, List.copyOf(steps));
  }

  /** Where the next step begins; negative if there is no key between brackets here. */
  private static int addKey(String text, int bracket, List<String> steps) {
    int end = text.indexOf(']', bracket + 2);
    if (end < 0 || text.charAt(bracket + 1) == ']') {
      return -1;
    }
    steps.add(text.substring(bracket + 1, end));
    return end + 1;
  }

  /** Where the next step begins; negative if there is no name here. */
  private static int addField(String text, int from, List<String> steps) {
    int start = from > 0 && text.charAt(from) == '.' ? from + 1 : from;
    int end = start;
    while (end < text.length() && ".[]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == start) {
      return -1;
    }
    steps.add(text.substring(start, end));
    return end;
  }

  /** The field of that name in the object at this path. */
  public FieldPath field(String name) {
    return plus(equals(ROOT) ? shown(name) : text + "." + shown(name), name);
  }

  /** The item of the list at this path, counted from 0. */
  public FieldPath index(int index) {
    return key(Integer.toString(index));
  }

  /** The entry of the map at this path; any text may be a key. */
  public FieldPath key(String key) {
    return plus(text + "[" + shown(key) + "]", key);
  }

  /** A step as it is, unless it would break the line. */
  private static String shown(String step) {
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      if (c < ' ' || c == NEXT_LINE || c == LINE || c == PARAGRAPH) {
        String quoted = Quoted.text(step);
        return quoted.substring(1, quoted.length() - 1);
      }
    }
    return step;
  }

  private FieldPath plus(String longer, String step) {
    return new FieldPath(longer, Stream.concat(steps.stream(), Stream.of(step)).toList());
  }

  /**
   * What a JSON tree holds at this path; a missing node where there is nothing. With a star, an
   * object of all entries that fit.
   */
  JsonNode in(JsonNode tree) {
    JsonNode node = tree;
    for (String step : steps) {
      node = step(node, step);
    }
    return node.isNull() ? MissingNode.getInstance() : node;
  }

  private static JsonNode step(JsonNode node, String step) {
    if (step.endsWith("*")) {
      ObjectNode fitting = JsonNodeFactory.instance.objectNode();
      String prefix = step.substring(0, step.length() - 1);
      node.properties().stream()
          .filter(entry -> entry.getKey().startsWith(prefix))
          .forEach(entry -> fitting.set(entry.getKey(), entry.getValue()));
      return fitting;
    }
    boolean isIndex = node.isArray() && step.chars().allMatch(Character::isDigit);
    return isIndex ? node.path(Integer.parseInt(step)) : node.path(step);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldPath that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The path as a user reads it. */
  @Override
  public String toString() {
    return text;
  }
}

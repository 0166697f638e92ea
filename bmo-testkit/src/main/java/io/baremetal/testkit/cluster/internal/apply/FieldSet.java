package io.baremetal.testkit.cluster.internal.apply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A set of paths, in the form that {@code fieldsV1} has: {@code f:} for a field, {@code k:} for a
 * list element by keys, {@code v:} for a list element by value. Immutable.
 *
 * @param member whether the path itself is in the set
 * @param below the sets below it, by path element; none of them empty
 */
record FieldSet(boolean member, Map<String, FieldSet> below) {

  static final FieldSet EMPTY = new FieldSet(false, Map.of());
  static final FieldSet LEAF = new FieldSet(true, Map.of());
  private static final String SELF = ".";

  static FieldSet of(boolean member, Map<String, FieldSet> below) {
    Map<String, FieldSet> filled = new TreeMap<>(below);
    filled.values().removeIf(FieldSet::isEmpty);
    return new FieldSet(member, filled);
  }

  static FieldSet fromJson(JsonNode fields) {
    if (fields.isEmpty()) {
      return LEAF;
    }
    Map<String, FieldSet> below = new TreeMap<>();
    fields
        .properties()
        .forEach(
            e -> {
              if (!e.getKey().equals(SELF)) {
                below.put(e.getKey(), fromJson(e.getValue()));
              }
            });
    return new FieldSet(fields.has(SELF), below);
  }

  ObjectNode toJson() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (member && !below.isEmpty()) {
      node.putObject(SELF);
    }
    below.forEach((element, set) -> node.set(element, set.toJson()));
    return node;
  }

  boolean isEmpty() {
    return !member && below.isEmpty();
  }

  FieldSet get(String element) {
    return below.getOrDefault(element, EMPTY);
  }

  FieldSet union(FieldSet other) {
    Map<String, FieldSet> all = new TreeMap<>(below);
    other.below.forEach((element, set) -> all.merge(element, set, FieldSet::union));
    return of(member || other.member, all);
  }

  FieldSet minus(FieldSet other) {
    Map<String, FieldSet> left = new TreeMap<>();
    below.forEach((element, set) -> left.put(element, set.minus(other.get(element))));
    return of(member && !other.member, left);
  }

  FieldSet intersection(FieldSet other) {
    Map<String, FieldSet> both = new TreeMap<>();
    below.forEach((element, set) -> both.put(element, set.intersection(other.get(element))));
    return of(member && other.member, both);
  }

  /** The paths of all members, as messages show them: {@code .spec.ports[port=1].name}. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect("", paths);
    return paths;
  }

  private void collect(String path, List<String> paths) {
    if (member) {
      paths.add(path);
    }
    below.forEach(
        (element, set) -> {
          String text = element.substring(2);
          set.collect(path + (element.startsWith("f:") ? "." + text : "[" + text + "]"), paths);
        });
  }
}

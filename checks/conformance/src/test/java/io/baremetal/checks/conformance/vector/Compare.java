package io.baremetal.checks.conformance.vector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where two JSON trees differ. Numbers are equal by value; an absent field is not a null one. */
public final class Compare {

  private final List<String> mismatches = new ArrayList<>();

  private Compare() {}

  /** One sentence a difference. */
  public static List<String> trees(JsonNode expected, JsonNode actual) {
    Compare compare = new Compare();
    compare.nodes("", expected, actual);
    return compare.mismatches;
  }

  private void nodes(String at, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      actual.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> nodes(at + "/" + name, expected.path(name), actual.path(name)));
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        nodes(at + "/" + i, expected.get(i), actual.get(i));
      }
    } else if (!sameScalar(expected, actual)) {
      mismatches.add("%s: expected %s, got %s".formatted(at, show(expected), show(actual)));
    }
  }

  private static boolean sameScalar(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    return expected.equals(actual);
  }

  private static String show(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
